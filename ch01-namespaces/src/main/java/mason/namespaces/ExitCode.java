// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import java.util.List;
import mason.linux.Errno;
import mason.linux.KernelException;

/** Exit codes of {@code docker run} that are not the command's own: docker-run(1). */
public final class ExitCode {

    /** Whoever starts containers could not do what was asked. */
    public static final int ENGINE = 125;
    private static final int NOT_EXECUTABLE = 126;
    private static final int NOT_FOUND = 127;

    private ExitCode() {
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
