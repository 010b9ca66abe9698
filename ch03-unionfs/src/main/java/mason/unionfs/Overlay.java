// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mason.launch.Plan;
import mason.linux.Mount;
import mason.linux.MountFlag;

/**
 * Read-only layers with one writable layer on top, seen as one directory.
 *
 * <p>The overlay file system, overlayfs.rst in the kernel's documentation, Linux 3.18;
 * several lower layers, Linux 4.0.
 *
 * @param layers never written to; the lowest first, as an image lists them
 * @param upper the writable layer: whatever is new, changed or deleted lands here
 * @param work the kernel's own, empty, on the file system of {@code upper}, which must
 *        not be an overlay itself
 * @param merged where all layers are seen as one
 */
public record Overlay(List<Path> layers, Path upper, Path work, Path merged) {

    public Overlay {
        layers = List.copyOf(layers);
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("an overlay needs at least one layer");
        }
    }

    // tag::overlay[]
    /**
     * Mounts the overlay. Among the layers the kernel wants the
     * top one first. A device node that came with an image is
     * shown, but it opens nothing.
     */
    public Plan plan() {
        // tag::exercise-3.1[]
        List<String> topFirst = new ArrayList<>();
        for (Path layer : layers) {
            topFirst.add(0, escaped(layer));
        }
        Mount mount = Mount.of("overlay", merged.toString(),
                MountFlag.NO_DEVICES);
        return Plan.inNamespaces(mount.with(
                "lowerdir=" + String.join(":", topFirst)
                        + ",upperdir=" + escaped(upper)
                        + ",workdir=" + escaped(work)));
        // end::exercise-3.1[]
    }
    // end::overlay[]

    /**
     * Gives the merged root the owner and the mode of the top layer's root. The kernel
     * takes them from the upper directory: ovl_get_root, fs/overlayfs/super.c.
     */
    public void copyRootAttributes() throws IOException {
        Path top = layers.get(layers.size() - 1);
        for (String attribute : List.of("unix:uid", "unix:gid", "unix:mode")) {
            Files.setAttribute(upper, attribute, Files.getAttribute(top, attribute));
        }
    }

    /**
     * A colon would end a layer, a comma the option, and a backslash takes their meaning
     * away: overlayfs.rst, "Multiple lower layers".
     */
    private static String escaped(Path path) {
        return path.toString().replaceAll("[\\\\:,]", "\\\\$0");
    }
}
