// SPDX-License-Identifier: Apache-2.0
package mason.linux;

/** How a process ended: {@code waitpid(2)}, the part on wstatus. */
public sealed interface ExitStatus {

    /** What is added to a signal that ended a process. */
    int SIGNAL = 128;

    /** It called {@code exit(3)} or returned from main. */
    record Exited(int code) implements ExitStatus {
    }

    /** A signal ended it. */
    record Killed(int signal) implements ExitStatus {
    }

    /** Its own code, or 128 and the signal that ended it, as shells say it. */
    default int code() {
        return this instanceof Killed killed
                ? SIGNAL + killed.signal()
                : ((Exited) this).code();
    }

    /** The status word of {@code waitpid(2)}, taken apart as WIFEXITED and kin do. */
    static ExitStatus of(int word) {
        int signal = word & 0x7F;
        return signal == 0 ? new Exited(word >> 8 & 0xFF) : new Killed(signal);
    }
}
