// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import mason.linux.Errno;
import mason.linux.KernelException;
import mason.linux.Step;

/** A step that fails, as if the kernel had refused it. */
record RefusedStep(Errno errno) implements Step {

    @Override
    public void apply() {
        throw new KernelException(this, errno, "");
    }

    @Override
    public String text() {
        return "a step that a test refuses";
    }
}
