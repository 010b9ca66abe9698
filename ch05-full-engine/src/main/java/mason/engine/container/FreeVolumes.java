// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mason.engine.volume.VolumeName;

/** Removes the volumes that were made for one container and that no other has mounted. */
record FreeVolumes(Parts parts, List<MountedPlace> mounts) {

    /** One that cannot be removed stays, as the container is gone already. */
    void perform() throws IOException {
        Set<String> used = parts.store().list(broken -> {
        }).stream().flatMap(r -> r.mounts().stream()).map(MountedPlace::name)
                .collect(Collectors.toSet());
        for (MountedPlace place : mounts) {
            if (place.anonymous() && !used.contains(place.name())) {
                remove(new VolumeName(place.name()));
            }
        }
    }

    private void remove(VolumeName name) {
        try {
            if (parts.volumes().find(name).isPresent()) {
                parts.volumes().remove(name, List.of());
            }
        } catch (IOException e) {
            System.err.println("mason: volume " + name + " stays: " + e.getMessage());
        }
    }
}
