// SPDX-License-Identifier: Apache-2.0
package mason.linux;

/**
 * Calls for which the C library has no function of its own, by number.
 * Numbers differ per architecture: {@code syscall(2)}, {@code syscalls(2)}.
 */
enum SystemCall {

    RT_SIGACTION(13, 134),
    SETGROUPS(116, 159),
    SETRESUID(117, 147),
    SETRESGID(119, 149),
    PIVOT_ROOT(155, 41),
    PRLIMIT64(302, 261),
    SECCOMP(317, 277),
    BPF(321, 280),
    PIDFD_SEND_SIGNAL(424, 424),
    OPEN_TREE(428, 428),
    MOVE_MOUNT(429, 429),
    PIDFD_OPEN(434, 434),
    OPENAT2(437, 437),
    MOUNT_SETATTR(442, 442);

    private static final boolean ARM = System.getProperty("os.arch").equals("aarch64");

    private final long onX86;
    private final long onArm;

    SystemCall(long onX86, long onArm) {
        this.onX86 = onX86;
        this.onArm = onArm;
    }

    /** The number, printed as the name of the call. */
    Argument argument() {
        return Argument.symbol(name().toLowerCase(java.util.Locale.ROOT),
                ARM ? onArm : onX86);
    }
}
