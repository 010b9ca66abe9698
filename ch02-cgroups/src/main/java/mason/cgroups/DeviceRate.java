// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.util.List;

/**
 * How fast the processes may read from a block device or write to it; one that is faster
 * waits: {@code io.max}, cgroup-v2.rst (Linux 4.5); {@code blkio.throttle.*_device},
 * cgroup-v1/blkio-controller.rst (Linux 2.6.37).
 *
 * @param perSecond bytes or operations; 0 for no limit
 */
public record DeviceRate(BlockDevice device, Direction direction,
        long perSecond) implements Limit {

    /** What is counted: in the words of Docker's options, v1's and v2's. */
    public enum Direction {

        READ_BYTES("read_bps", "rbps"),
        WRITE_BYTES("write_bps", "wbps"),
        READS("read_iops", "riops"),
        WRITES("write_iops", "wiops");

        private final String legacyName;
        private final String key;

        Direction(String legacyName, String key) {
            this.legacyName = legacyName;
            this.key = key;
        }
    }

    public DeviceRate {
        if (perSecond < 0) {
            throw new IllegalArgumentException("not a rate: [" + perSecond + "]");
        }
    }

    @Override
    public Controller controller() {
        return Controller.IO;
    }

    @Override
    public Object kind() {
        return List.of(device, direction);
    }

    @Override
    public List<Setting> v1() {
        return List.of(Setting.of("blkio.throttle." + direction.legacyName + "_device",
                device + " " + perSecond));
    }

    @Override
    public List<Setting> v2() {
        return List.of(Setting.of("io.max", device + " " + direction.key + "="
                + (perSecond == 0 ? "max" : "" + perSecond)));
    }
}
