// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

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
