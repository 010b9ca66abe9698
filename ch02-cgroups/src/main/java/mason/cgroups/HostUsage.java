// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * What a container's use is compared with: {@code /proc/stat} and {@code /proc/meminfo},
 * proc(5).
 *
 * @param processors online
 * @param cpuTime of all processors since the start, idle or not
 * @param memory of the machine
 */
public record HostUsage(int processors, Duration cpuTime, Bytes memory) {

    /** USER_HZ is 100 on x86-64 and AArch64: time(7). */
    private static final Duration TICK = Duration.ofMillis(10);
    /** User to softirq; time as a guest is part of user already: proc(5). */
    private static final int KINDS = 7;

    static HostUsage now() {
        return parse(new ControlFile(Path.of("/proc/stat")).lines(),
                new ControlFile(Path.of("/proc/meminfo")).lines());
    }

    static HostUsage parse(List<String> stat, List<String> meminfo) {
        long processors = stat.stream().filter(s -> s.matches("cpu\\d.*")).count();
        return new HostUsage((int) processors, cpuTime(first(stat, "cpu ")),
                new Bytes(1024 * Long.parseLong(first(meminfo, "MemTotal:")[0])));
    }

    private static Duration cpuTime(String[] ticks) {
        return ticks(Arrays.stream(ticks).limit(KINDS).mapToLong(Long::parseLong).sum());
    }

    private static String[] first(List<String> lines, String name) {
        return lines.stream().filter(line -> line.startsWith(name)).findFirst()
                .orElseThrow().substring(name.length()).strip().split(" +");
    }

    static Duration ticks(long count) {
        return TICK.multipliedBy(count);
    }
}
