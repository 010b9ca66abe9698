// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import java.util.List;
import java.util.Map;
import mason.engine.container.ContainerRecord;
import mason.engine.container.MountedPlace;

/** What a container has mounted, as the API writes it. */
final class ContainerMounts {

    private ContainerMounts() {
    }

    static List<Map<String, Object>> of(ContainerRecord record) {
        return record.mounts().stream().map(ContainerMounts::mount).toList();
    }

    private static Map<String, Object> mount(MountedPlace place) {
        Members mount = Members.ofAll().with("Type", place.type());
        if (place.isVolume()) {
            mount.with("Name", place.name()).with("Driver", "local");
        }
        return mount.with("Source", place.source())
                .with("Destination", place.destination())
                .with("Mode", place.type().equals("tmpfs") ? "" : place.mode())
                .with("RW", !place.readOnly())
                .with("Propagation", place.type().equals("bind") ? "rprivate" : "")
                .map();
    }

    /** The volumes among them, by name. */
    static List<String> volumes(ContainerRecord record) {
        return record.mounts().stream().filter(MountedPlace::isVolume)
                .map(MountedPlace::name).toList();
    }
}
