// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.Arrays;
import java.util.Optional;

/** What {@code setrlimit(2)} limits, by the names of {@code docker run --ulimit}. */
public enum ResourceKind {

    /** Seconds on the processor. */
    CPU,
    /** Bytes of a file that is written. */
    FSIZE,
    /** Bytes of data segment. */
    DATA,
    /** Bytes of the main thread's stack. */
    STACK,
    /** Bytes of a core dump. */
    CORE,
    /** Bytes in memory; without effect since Linux 2.4.30. */
    RSS,
    /** Processes and threads of the user. */
    NPROC,
    /** Open files: one more than the highest descriptor. */
    NOFILE,
    /** Bytes locked into memory. */
    MEMLOCK,
    /** Bytes of address space. */
    AS,
    /** File locks; without effect since Linux 2.4.25. */
    LOCKS,
    /** Signals that wait, of the user. */
    SIGPENDING,
    /** Bytes in message queues, of the user. */
    MSGQUEUE,
    /** 20 less the lowest nice value. */
    NICE,
    /** The highest real-time priority. */
    RTPRIO,
    /** Microseconds of real-time scheduling without a blocking call; Linux 2.6.25. */
    RTTIME;

    public static Optional<ResourceKind> find(String name) {
        return Arrays.stream(values()).filter(k -> k.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Their numbers are the places in asm-generic/resource.h. */
    Argument argument() {
        return Argument.symbol("RLIMIT_" + name(), ordinal());
    }
}
