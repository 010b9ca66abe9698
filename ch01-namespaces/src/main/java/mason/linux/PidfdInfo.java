// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * {@code ioctl(pidfd, PIDFD_GET_INFO, struct pidfd_info *)}, Linux 6.13; it tells of the
 * end since Linux 6.15: the kernel's include/uapi/linux/pidfd.h.
 */
final class PidfdInfo {

    /** Of the structure's first version: {@code PIDFD_INFO_SIZE_VER0}. */
    private static final int SIZE = 64;
    private static final int EXIT_CODE = 60;
    private static final long PIDFD_INFO_EXIT = 1 << 3;
    /** {@code _IOWR(0xFF, 11, struct pidfd_info)}. */
    private static final long PIDFD_GET_INFO = 0xC000_FF0BL | SIZE << 16;

    private PidfdInfo() {
    }

    /** Whether the kernel knows how a process ended that is not our child. */
    static boolean tellsOfExit() {
        return KernelVersion.running().isAtLeast(6, 15);
    }

    /** Nothing before the process's parent has waited for it. */
    static Optional<ExitStatus> exitStatus(Fd pidfd) {
        byte[] info = new byte[SIZE];
        ByteBuffer fields = ByteBuffer.wrap(info).order(ByteOrder.nativeOrder())
                .putLong(0, PIDFD_INFO_EXIT);
        int result = CCall.of("ioctl", Argument.descriptor(pidfd),
                Argument.symbol("PIDFD_GET_INFO", PIDFD_GET_INFO),
                new Argument.Struct(info, "{mask=PIDFD_INFO_EXIT}")).invoke(0);
        return result == 0 && (fields.getLong(0) & PIDFD_INFO_EXIT) != 0
                ? Optional.of(ExitStatus.of(fields.getInt(EXIT_CODE)))
                : Optional.empty();
    }
}
