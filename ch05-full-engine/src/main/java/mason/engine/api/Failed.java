// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import java.io.IOException;
import mason.engine.container.ConflictException;
import mason.engine.container.Container;
import mason.engine.container.Exec;
import mason.engine.container.Exit;

/** A start that failed, in words from which docker's client makes its exit code. */
final class Failed {

    private static final int NOT_EXECUTABLE = 126;
    private static final int NOT_FOUND = 127;

    private Failed() {
    }

    /** What is tried. */
    interface Start {

        void perform() throws IOException, InterruptedException;
    }

    /** The record of the container says which kind of failure it was. */
    static void asOfDocker(Container container, Start start)
            throws IOException, InterruptedException {
        try {
            start.perform();
        } catch (ConflictException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            int code = container.record().status().exitCode();
            if (code == NOT_FOUND) {
                throw ApiException.notStarted(code, "executable file not found: "
                        + ErrorStatus.message(e));
            }
            if (code == NOT_EXECUTABLE) {
                throw ApiException.notStarted(code, "permission denied: "
                        + ErrorStatus.message(e));
            }
            throw e;
        }
    }

    /** The same for a process in a container that runs. */
    static String exec(Exec exec, Exception failure) {
        int code = exec.end().getNow(new Exit(0, 0, "")).code();
        String kind = code == NOT_FOUND ? "executable file not found: "
                : code == NOT_EXECUTABLE ? "permission denied: " : "";
        return "exec failed: " + kind + ErrorStatus.message(failure);
    }
}
