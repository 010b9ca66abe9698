// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

/** Layers that are unpacked one on the other, and what is seen of them when mounted. */
@Requires("root")
@LeakCheck
abstract class LaidLayers {

    @TempDir
    Path directory;
    OverlaySetup directories;
    final List<Path> layers = new ArrayList<>();

    @BeforeEach
    void lay_the_first_layer() throws IOException {
        directories = new OverlaySetup(directory);
        add(new Archive().directory("etc").file("etc/passwd", "lower").file("etc/hosts",
                "lower").directory("etc/d").file("etc/d/x", "lower"));
    }

    void add(Archive archive) throws IOException {
        Path layer = directory.resolve("layers/" + layers.size());
        try (InputStream in = archive.stream()) {
            LayerArchive.unpack(in, layer, new LayerStack(layers),
                    UnpackLimit.unlimited());
        }
        layers.add(layer);
    }

    Set<String> merged() throws Exception {
        return MountedOverlay.seen(directories.overlay(layers),
                () -> Listing.texts(directories.merged()).keySet());
    }

    /** In the merged directory at that path. */
    List<String> names(String path) throws Exception {
        return MountedOverlay.seen(directories.overlay(layers),
                () -> Listing.names(directories.merged().resolve(path)));
    }
}
