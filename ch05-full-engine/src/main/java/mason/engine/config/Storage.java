// SPDX-License-Identifier: Apache-2.0
package mason.engine.config;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Map;

/**
 * What of the host a container has in its file system.
 *
 * @param binds {@code SOURCE:TARGET[:OPTIONS]}
 * @param storageOpt options of the storage driver
 * @param tmpfs target to options of mount(8)
 */
public record Storage(List<String> binds, List<MountRequest> mounts,
        Map<String, String> tmpfs, List<String> volumesFrom, String volumeDriver,
        Map<String, String> storageOpt) {

    public Storage {
        binds = requireNonNullElse(binds, List.of());
        mounts = requireNonNullElse(mounts, List.of());
        tmpfs = requireNonNullElse(tmpfs, Map.of());
        volumesFrom = requireNonNullElse(volumesFrom, List.of());
        volumeDriver = requireNonNullElse(volumeDriver, "");
        storageOpt = requireNonNullElse(storageOpt, Map.of());
    }
}
