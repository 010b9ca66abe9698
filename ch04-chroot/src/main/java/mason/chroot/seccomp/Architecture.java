// SPDX-License-Identifier: Apache-2.0
package mason.chroot.seccomp;

/** A kind of processor, as far as it decides what a system call's number is. */
public enum Architecture {

    /** {@code AUDIT_ARCH_X86_64}; Docker's amd64. */
    X86_64(0xC000003E, "amd64", true),
    /** {@code AUDIT_ARCH_AARCH64}; Docker's arm64. */
    AARCH64(0xC00000B7, "arm64", false);

    private final int auditNumber;
    private final String dockerName;
    private final boolean secondNumbering;

    Architecture(int auditNumber, String dockerName, boolean secondNumbering) {
        this.auditNumber = auditNumber;
        this.dockerName = dockerName;
        this.secondNumbering = secondNumbering;
    }

    /** Of this machine. */
    public static Architecture current() {
        return System.getProperty("os.arch").equals("aarch64") ? AARCH64 : X86_64;
    }

    /** As {@code seccomp_data.arch} has it: the kernel's linux/audit.h. */
    int auditNumber() {
        return auditNumber;
    }

    String dockerName() {
        return dockerName;
    }

    /** Whether the same calls have other numbers, too: x32's, from 0x40000000 on. */
    boolean hasSecondNumbering() {
        return secondNumbering;
    }
}
