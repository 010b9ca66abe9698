// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mason.engine.config.MountRequest;
import mason.engine.config.Storage;
import mason.engine.container.ContainerRecord;

/** What a container has mounted, as the API writes it. */
final class ContainerMounts {

    private ContainerMounts() {
    }

    static List<Map<String, Object>> of(ContainerRecord record) {
        Storage storage = record.hostConfig().storage();
        List<Map<String, Object>> mounts = new ArrayList<>();
        storage.binds().forEach(bind -> mounts.add(bind(bind.split(":"))));
        for (MountRequest mount : storage.mounts()) {
            mounts.add(mount(mount.type(), mount.source(), mount.target(),
                    !mount.readOnly(), ""));
        }
        return mounts;
    }

    private static Map<String, Object> bind(String[] parts) {
        String options = parts.length > 2 ? parts[2] : "";
        boolean writable = !List.of(options.split(",")).contains("ro");
        boolean isPath = parts[0].startsWith("/");
        return mount(isPath ? "bind" : "volume", parts[0],
                parts.length > 1 ? parts[1] : parts[0], writable, options);
    }

    private static Map<String, Object> mount(String type, String source, String target,
            boolean writable, String mode) {
        Members mount = Members.ofAll().with("Type", type);
        if (type.equals("volume")) {
            mount.with("Name", source).with("Driver", "local");
        }
        return mount.with("Source", source).with("Destination", target)
                .with("Mode", mode).with("RW", writable)
                .with("Propagation", type.equals("bind") ? "rprivate" : "").map();
    }

    /** The named volumes among them. */
    static List<String> volumes(ContainerRecord record) {
        return of(record).stream().filter(m -> "volume".equals(m.get("Type")))
                .map(m -> "" + m.get("Name")).toList();
    }
}
