// SPDX-License-Identifier: Apache-2.0
package mason.linux;

/** How a process ended: {@code waitpid(2)}, the part on wstatus. */
public sealed interface ExitStatus {

    /** It called {@code exit(3)} or returned from main. */
    record Exited(int code) implements ExitStatus {
    }

    /** A signal ended it. */
    record Killed(int signal) implements ExitStatus {
    }

    /** The status word of {@code waitpid(2)}, taken apart as WIFEXITED and kin do. */
    static ExitStatus of(int word) {
        int signal = word & 0x7F;
        return signal == 0 ? new Exited(word >> 8 & 0xFF) : new Killed(signal);
    }
}
