// SPDX-License-Identifier: Apache-2.0
package mason.chroot.seccomp;

import java.util.Map;
import mason.linux.Errno;

/**
 * What comes of a system call: the value a filter returns, seccomp(2).
 *
 * @param value {@code SECCOMP_RET_…}, with the errno in the lower 16 bits
 */
record SeccompAction(int value) {

    static final SeccompAction ALLOW = new SeccompAction(0x7FFF0000);
    static final SeccompAction KILL_PROCESS = new SeccompAction(0x80000000);
    private static final int ERRNO = 0x00050000;
    private static final int TRACE = 0x7FF00000;
    private static final int LARGEST_ERRNO = 4095;
    private static final Map<String, SeccompAction> NAMES = Map.of(
            "SCMP_ACT_ALLOW", ALLOW,
            "SCMP_ACT_LOG", new SeccompAction(0x7FFC0000),
            "SCMP_ACT_TRAP", new SeccompAction(0x00030000),
            "SCMP_ACT_KILL", new SeccompAction(0),
            "SCMP_ACT_KILL_THREAD", new SeccompAction(0),
            "SCMP_ACT_KILL_PROCESS", KILL_PROCESS);

    /** The call isn't made, and fails with {@code errno}. */
    static SeccompAction error(Errno errno) {
        return error(errno.number());
    }

    private static SeccompAction error(int errno) {
        if (errno < 0 || errno > LARGEST_ERRNO) {
            throw new IllegalArgumentException("not an errno: [" + errno + "]");
        }
        return new SeccompAction(ERRNO | errno);
    }

    /** Of the OCI's names. */
    static SeccompAction parse(String name, int errno) {
        if (name.equals("SCMP_ACT_ERRNO")) {
            return error(errno);
        }
        if (name.equals("SCMP_ACT_TRACE")) {
            return new SeccompAction(TRACE | errno & 0xFFFF);
        }
        SeccompAction action = NAMES.get(name);
        if (action == null) {
            throw new IllegalArgumentException("a seccomp action mason doesn't know: ["
                    + name + "]");
        }
        return action;
    }

    /** Whether the call is made. */
    boolean lets() {
        return Integer.compareUnsigned(value, 0x7FFC0000) >= 0 && value > 0;
    }
}
