// SPDX-License-Identifier: Apache-2.0
package mason.network;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import mason.linux.Pid;

/**
 * What has passed through a device of a network namespace since it was made:
 * {@code /proc/PID/net/dev}, proc_pid_net(5). It needs no join of the namespace.
 *
 * @param device such as {@code eth0}
 */
public record TrafficCounters(String device, Direction received, Direction sent) {

    /** @param bytes with the headers of the link layer */
    public record Direction(long bytes, long packets, long errors, long dropped) {

        private static Direction of(long[] columns, int first) {
            return new Direction(columns[first], columns[first + 1], columns[first + 2],
                    columns[first + 3]);
        }
    }

    private static final int TITLES = 2;
    private static final int FIRST_SENT = 8;

    /** Of all devices that a process sees. */
    public static List<TrafficCounters> of(Pid process) throws IOException {
        return parse(Files.readAllLines(process.proc().resolve("net/dev")));
    }

    static List<TrafficCounters> parse(List<String> lines) {
        return lines.stream().skip(TITLES).map(TrafficCounters::parse).toList();
    }

    private static TrafficCounters parse(String line) {
        int colon = line.lastIndexOf(':');
        long[] columns = Arrays.stream(line.substring(colon + 1).strip().split(" +"))
                .mapToLong(Long::parseLong).toArray();
        return new TrafficCounters(line.substring(0, colon).strip(),
                Direction.of(columns, 0), Direction.of(columns, FIRST_SENT));
    }
}
