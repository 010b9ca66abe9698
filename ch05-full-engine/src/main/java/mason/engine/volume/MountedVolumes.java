// SPDX-License-Identifier: Apache-2.0
package mason.engine.volume;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import mason.linux.KernelException;
import mason.linux.Mount;
import mason.linux.Unmount;

/**
 * Volumes that are mounted while containers use them: from the first one's start to the
 * last one's end. Whether one is, the kernel knows, whichever engine has mounted it.
 */
public final class MountedVolumes {

    private final Map<VolumeName, Set<String>> users = new HashMap<>();

    /**
     * To be called before its directory is mounted in a container.
     *
     * @param user the id of the container
     */
    public synchronized void use(Volume volume, String user) throws IOException {
        if (volume.options().areNone()) {
            return;
        }
        if (!isMounted(volume.directory())) {
            mount(volume);
        }
        users.computeIfAbsent(volume.name(), v -> new HashSet<>()).add(user);
    }

    private static void mount(Volume volume) {
        try {
            volume.options().mounts(volume.directory()).forEach(Mount::apply);
        } catch (KernelException e) {
            throw new IllegalStateException("error while mounting volume '"
                    + volume.directory() + "': failed to mount local volume: mount "
                    + volume.options().all().get("device") + ":" + volume.directory()
                    + ": " + e.errno(), e);
        }
    }

    /**
     * To be called at the end of the container, and when its start has failed.
     *
     * @param isUsed whether containers run with it that another engine has started
     */
    public synchronized void release(Volume volume, String user,
            Predicate<Volume> isUsed) throws IOException {
        Set<String> left = users.getOrDefault(volume.name(), new HashSet<>());
        left.remove(user);
        if (left.isEmpty()) {
            users.remove(volume.name());
            if (!volume.options().areNone() && !isUsed.test(volume)) {
                unmount(volume);
            }
        }
    }

    /** Before its directory is deleted. */
    static void unmount(Volume volume) throws IOException {
        while (isMounted(volume.directory())) {
            new Unmount(volume.directory().toString()).apply();
        }
    }

    private static boolean isMounted(Path directory) throws IOException {
        String place = " " + directory.toRealPath().toString().replace("\\", "\\134")
                .replace(" ", "\\040") + " ";
        return Files.readAllLines(Path.of("/proc/thread-self/mountinfo")).stream()
                .anyMatch(line -> line.split(" - ")[0].contains(place));
    }
}
