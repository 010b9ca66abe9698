// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import java.util.List;
import mason.linux.Errno;
import mason.linux.ExitStatus;
import mason.linux.KernelException;

/** What {@code docker run} exits with: docker-run(1), "Exit status". */
public final class ExitCode {

    /** Whoever starts containers could not do what was asked. */
    public static final int ENGINE = 125;
    private static final int NOT_EXECUTABLE = 126;
    private static final int NOT_FOUND = 127;

    private ExitCode() {
    }

    /** The command's own code, or 128 and the signal that ended it. */
    public static int of(ExitStatus status) {
        return status.code();
    }

    /** Why the command didn't even start. */
    public static int of(KernelException failure) {
        if (!failure.call().matches("(execve|posix_spawn)\\(.*")) {
            return ENGINE;
        }
        return List.of(Errno.ENOENT, Errno.ENOTDIR).contains(failure.errno())
                ? NOT_FOUND
                : NOT_EXECUTABLE;
    }
}
