// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was read from block devices and written to them: {@code io.stat}, cgroup-v2.rst;
 * {@code blkio.throttle.io_service_bytes_recursive} and
 * {@code blkio.throttle.io_serviced_recursive}, cgroup-v1/blkio-controller.rst.
 *
 * @param bytes per device and operation
 * @param operations how many, likewise
 */
public record IoUsage(List<Entry> bytes, List<Entry> operations) {

    /** @param operation in the kernel's words: Read, Write and more in v1, read, write */
    public record Entry(BlockDevice device, String operation, long count) {
    }

    private static final int DEVICE_LINE = 3;

    static Optional<IoUsage> v1(Path cgroup) {
        ControlFile bytes = file(cgroup, "blkio.throttle.io_service_bytes_recursive");
        ControlFile operations = file(cgroup, "blkio.throttle.io_serviced_recursive");
        return Optional.of(bytes).filter(ControlFile::exists)
                .map(b -> new IoUsage(v1(b), v1(operations)));
    }

    /** The last line is a sum over all devices. */
    private static List<Entry> v1(ControlFile file) {
        return file.lines().stream().map(line -> line.split(" "))
                .filter(words -> words.length == DEVICE_LINE)
                .map(words -> new Entry(BlockDevice.parse(words[0]),
                        words[1], Long.parseLong(words[2])))
                .toList();
    }

    static Optional<IoUsage> v2(Path cgroup) {
        ControlFile file = file(cgroup, "io.stat");
        return Optional.of(file).filter(ControlFile::exists)
                .map(f -> new IoUsage(v2(f, "bytes"), v2(f, "ios")));
    }

    private static List<Entry> v2(ControlFile file, String unit) {
        return file.lines().stream().flatMap(line -> v2(line, unit)).toList();
    }

    /** A device without counts has its number alone, or none of the keys. */
    private static Stream<Entry> v2(String line, String unit) {
        Map<String, String> values = Arrays.stream(line.split(" ")).skip(1)
                .map(pair -> pair.split("=", 2)).filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        BlockDevice device = BlockDevice.parse(line.split(" ")[0]);
        return Stream.of("read", "write").filter(o -> values.containsKey(key(o, unit)))
                .map(o -> new Entry(device, o,
                        Long.parseLong(values.get(key(o, unit)))));
    }

    private static String key(String operation, String unit) {
        return operation.charAt(0) + unit;
    }

    private static ControlFile file(Path cgroup, String name) {
        return new ControlFile(cgroup.resolve(name));
    }
}
