// SPDX-License-Identifier: Apache-2.0
package mason.linux;

/** The kinds of namespace a container is walled in with: {@code namespaces(7)}. */
public enum Namespace implements Flag {

    /** Mount points; Linux 2.4.19. */
    MOUNT(0x0002_0000, "CLONE_NEWNS", "mnt"),
    /** Host name and NIS domain name; Linux 2.6.19. */
    UTS(0x0400_0000, "CLONE_NEWUTS", "uts"),
    /** System V IPC and POSIX message queues; Linux 2.6.19. */
    IPC(0x0800_0000, "CLONE_NEWIPC", "ipc"),
    /** Process ids; Linux 2.6.24. Unsharing it moves the children, not the caller. */
    PID(0x2000_0000, "CLONE_NEWPID", "pid"),
    /** Devices, addresses, routes, ports; Linux 2.6.29. */
    NETWORK(0x4000_0000, "CLONE_NEWNET", "net"),
    /** User and group ids, capabilities; Linux 3.8. Not for a process with threads. */
    USER(0x1000_0000, "CLONE_NEWUSER", "user"),
    /** The cgroup that is seen as the root; Linux 4.6. */
    CGROUP(0x0200_0000, "CLONE_NEWCGROUP", "cgroup"),
    /** Monotonic and boot-time clocks; Linux 5.6. Moves the children, as PID does. */
    TIME(0x0000_0080, "CLONE_NEWTIME", "time");

    private final long bit;
    private final String symbol;
    private final String file;

    Namespace(long bit, String symbol, String file) {
        this.bit = bit;
        this.symbol = symbol;
        this.file = file;
    }

    @Override
    public long bit() {
        return bit;
    }

    @Override
    public String symbol() {
        return symbol;
    }

    /** The name of its link under {@code /proc/PID/ns}. */
    public String file() {
        return file;
    }
}
