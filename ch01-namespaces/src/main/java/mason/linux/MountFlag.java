// SPDX-License-Identifier: Apache-2.0
package mason.linux;

/** How a mount behaves, or what {@code mount(2)} is to do to one. */
public enum MountFlag implements Flag {

    READ_ONLY(1, "MS_RDONLY"),
    NO_SETUID(2, "MS_NOSUID"),
    NO_DEVICES(4, "MS_NODEV"),
    NO_EXECUTE(8, "MS_NOEXEC"),
    REMOUNT(32, "MS_REMOUNT"),
    BIND(4096, "MS_BIND"),
    RECURSIVE(16384, "MS_REC"),
    PRIVATE(1 << 18, "MS_PRIVATE"),
    SLAVE(1 << 19, "MS_SLAVE"),
    STRICT_ACCESS_TIME(1 << 24, "MS_STRICTATIME");

    private final long bit;
    private final String symbol;

    MountFlag(long bit, String symbol) {
        this.bit = bit;
        this.symbol = symbol;
    }

    @Override
    public long bit() {
        return bit;
    }

    @Override
    public String symbol() {
        return symbol;
    }
}
