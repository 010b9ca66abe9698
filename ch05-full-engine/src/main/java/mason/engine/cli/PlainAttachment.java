// SPDX-License-Identifier: Apache-2.0
package mason.engine.cli;

import mason.engine.runtime.Attachment;
import mason.engine.runtime.Container;
import mason.launch.Stdio;
import mason.launch.Task;
import mason.linux.ExitStatus;

/** The container writes where mason writes, and gets the signals mason gets. */
final class PlainAttachment implements Attachment {

    private final boolean interactive;
    private final ForwardedSignals signals = ForwardedSignals.held();

    PlainAttachment(boolean interactive) {
        this.interactive = interactive;
    }

    @Override
    public Stdio stdio(Container container) {
        return interactive ? Stdio.inherited() : Stdio.withoutInput();
    }

    @Override
    public ExitStatus until(Task task) {
        signals.to(task);
        return task.await();
    }
}
