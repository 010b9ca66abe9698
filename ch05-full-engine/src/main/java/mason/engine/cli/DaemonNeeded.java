// SPDX-License-Identifier: Apache-2.0
package mason.engine.cli;

import java.io.IOException;
import mason.engine.client.Api;
import mason.engine.container.Engine;

/** What is to outlive a command needs an engine that does. */
final class DaemonNeeded {

    private DaemonNeeded() {
    }

    /**
     * The daemon that serves the state directory of the engine.
     *
     * @param what is asked for, as the subject of a sentence
     * @throws IllegalStateException when there is none
     */
    static Api of(Engine engine, String what) throws IOException {
        return Api.daemonOf(engine).orElseThrow(() -> new IllegalStateException(what
                + " needs a daemon to look after it, and none serves this state"
                + " directory; start one with `mason daemon`"));
    }
}
