// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A part of root's power: capabilities(7). The number of each is its place in the
 * kernel's include/uapi/linux/capability.h.
 */
public enum Capability implements Flag {

    CHOWN,
    DAC_OVERRIDE,
    DAC_READ_SEARCH,
    FOWNER,
    FSETID,
    KILL,
    SETGID,
    SETUID,
    SETPCAP,
    LINUX_IMMUTABLE,
    NET_BIND_SERVICE,
    NET_BROADCAST,
    NET_ADMIN,
    NET_RAW,
    IPC_LOCK,
    IPC_OWNER,
    SYS_MODULE,
    SYS_RAWIO,
    SYS_CHROOT,
    SYS_PTRACE,
    SYS_PACCT,
    SYS_ADMIN,
    SYS_BOOT,
    SYS_NICE,
    SYS_RESOURCE,
    SYS_TIME,
    SYS_TTY_CONFIG,
    MKNOD,
    LEASE,
    AUDIT_WRITE,
    AUDIT_CONTROL,
    SETFCAP,
    MAC_OVERRIDE,
    MAC_ADMIN,
    SYSLOG,
    WAKE_ALARM,
    BLOCK_SUSPEND,
    AUDIT_READ,
    /** Linux 5.8. */
    PERFMON,
    /** Linux 5.8. */
    BPF,
    /** Linux 5.9. */
    CHECKPOINT_RESTORE;

    private static final String PREFIX = "CAP_";

    /** With or without {@code CAP_}, in small letters or capitals. */
    public static Optional<Capability> find(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        String bare = upper.startsWith(PREFIX)
                ? upper.substring(PREFIX.length())
                : upper;
        return Arrays.stream(values()).filter(c -> c.name().equals(bare)).findFirst();
    }

    /** What this thread may do: {@code CapPrm} of {@code /proc/thread-self/status}. */
    public static Set<Capability> permitted() {
        long bits = Privilege.permitted();
        Set<Capability> permitted = EnumSet.allOf(Capability.class);
        permitted.removeIf(c -> (bits & c.bit()) == 0);
        return permitted;
    }

    int number() {
        return ordinal();
    }

    @Override
    public long bit() {
        return 1L << number();
    }

    @Override
    public String symbol() {
        return PREFIX + name();
    }

    /** The number, printed as the C headers spell it. */
    Argument argument() {
        return Argument.symbol(symbol(), number());
    }
}
