// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import mason.linux.Execve;
import mason.linux.KernelException;

/** Exit codes of {@code docker run} that are not the command's own: docker-run(1). */
public final class ExitCode {

    /** The engine could not do what was asked. */
    public static final int ENGINE = 125;
    private static final int NOT_EXECUTABLE = 126;
    private static final int NOT_FOUND = 127;

    private ExitCode() {
    }

    /** Which one tells of a start that failed. */
    public static int of(Exception failure) {
        if (failure instanceof KernelException refused
                && refused.step() instanceof Execve) {
            return Execve.isMissing(refused.errno()) ? NOT_FOUND : NOT_EXECUTABLE;
        }
        return ENGINE;
    }
}
