// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

/** Archives that mean harm: nothing outside the layer changes, whatever they say. */
@Requires("root")
@LeakCheck
abstract class HostileArchive {

    @TempDir
    private Path directory;
    private Map<String, String> before;
    private Path outside;
    private Path layer;

    @BeforeEach
    void plant_a_canary() throws IOException {
        outside = Files.createDirectory(directory.resolve("outside"));
        Files.writeString(outside.resolve("canary"), "alive");
        layer = Files.createDirectory(directory.resolve("store")).resolve("layer");
        before = Listing.everything(outside);
    }

    @AfterEach
    void the_canary_lives_and_nothing_is_half_done() throws IOException {
        assertThat(Listing.everything(outside)).isEqualTo(before);
        assertThat(Listing.names(directory)).containsExactly("outside", "store");
        assertThat(Listing.names(layer.getParent())).isSubsetOf("layer");
    }

    /** A directory no archive may reach, with a file {@code canary} in it. */
    Path outside() {
        return outside;
    }

    /** The same, as a path from the root of a layer. */
    String outsideFromRoot() {
        return outside.toString().substring(1);
    }

    Path layer() {
        return layer;
    }

    void unpack(Archive archive) throws IOException {
        try (InputStream in = archive.stream()) {
            LayerArchive.unpack(in, layer);
        }
    }

    void refused(Archive archive, String sentence) {
        assertThatThrownBy(() -> unpack(archive))
                .isInstanceOf(LayerFormatException.class).hasMessage(sentence);
        assertThat(layer).doesNotExist();
    }
}
