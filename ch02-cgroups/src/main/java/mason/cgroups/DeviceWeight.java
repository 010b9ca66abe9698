// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How much of one busy block device is given to this cgroup, in proportion to others, as
 * {@link BlkioWeight} has it for all: {@code io.bfq.weight}, {@code io.weight},
 * cgroup-v2.rst; {@code blkio.weight_device} (Linux 2.6.33), {@code
 * blkio.bfq.weight_device} (5.4).
 *
 * @param weight 10 to 1,000
 */
public record DeviceWeight(BlockDevice device, BlkioWeight weight) implements Limit {

    private static final String CHOSEN = "[bfq]";

    /** Whether the scheduler of requests of the device knows weights. */
    public static boolean isKnownOf(Path device) {
        try {
            Path found = Path.of("/sys/dev/block", BlockDevice.at(device).toString())
                    .toRealPath();
            Path scheduler = Path.of("queue/scheduler");
            Path whole = Files.exists(found.resolve(scheduler)) ? found
                    : found.getParent();
            return Files.readString(whole.resolve(scheduler)).contains(CHOSEN);
        } catch (IOException | IllegalArgumentException none) {
            return false;
        }
    }

    @Override
    public Controller controller() {
        return Controller.IO;
    }

    @Override
    public Object kind() {
        return List.of(device, DeviceWeight.class);
    }

    @Override
    public List<Setting> v1() {
        return weight.v1().stream().map(s -> Setting.whereKnown(s.file() + "_device",
                device + " " + s.text())).toList();
    }

    @Override
    public List<Setting> v2() {
        return weight.v2().stream()
                .map(s -> Setting.whereKnown(s.file(), device + " " + s.text())).toList();
    }
}
