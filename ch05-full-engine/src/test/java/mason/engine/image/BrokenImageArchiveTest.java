// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

/** Image archives that are broken or far too large: one sentence, and nothing left. */
@Requires("root")
@LeakCheck
class BrokenImageArchiveTest {

    @TempDir
    private Path directory;
    private ImageStore store;

    @BeforeEach
    void open() {
        store = new ImageStore(directory);
    }

    @AfterEach
    void nothing_is_left() {
        assertThat(directory.resolve("images")).doesNotExist();
        assertThat(directory.resolve("tmp").toFile().list()).containsExactly("lock");
    }

    private void refused(byte[] archive, String... parts) {
        assertThatThrownBy(() -> Archives.load(archive, store))
                .isInstanceOf(ImageException.class)
                .hasMessageStartingWith("the pipe cannot be loaded: ")
                .message().contains(parts).doesNotContain("\n", "Exception", "java.");
    }

    private static byte[] sound(byte[] packedLayer) {
        byte[] layer = Archives.layer("note", "kept");
        return Archives.tar(Archives.docker("null", Archives.config(List.of(layer)),
                List.of(packedLayer)));
    }

    @Test
    void cut_short_in_gzip() {
        byte[] packed = Archives.gzip(sound(Archives.layer("note", "kept")));
        for (int length : new int[]{3, 12, packed.length / 2, packed.length - 3}) {
            refused(Arrays.copyOf(packed, length), "the archive is broken");
        }
    }

    @Test
    void cut_short_in_tar() {
        byte[] plain = sound(Archives.layer("note", "kept"));
        for (int length : new int[]{1, 100, 512, 600, 1024, 3000, 4096}) {
            refused(Arrays.copyOf(plain, length), "cannot be loaded: ");
        }
    }

    @Test
    void with_a_layer_that_is_cut_short() {
        byte[] layer = Archives.gzip(Archives.layer("note", "kept"));
        refused(sound(Arrays.copyOf(layer, layer.length / 2)),
                "the archive is broken: it is cut short");
    }

    @Test
    void empty() {
        refused(new byte[0], "it is neither what docker save writes nor");
        refused("no archive at all".getBytes(), "the archive is broken");
    }

    @Test
    void with_a_manifest_that_would_fill_the_memory() throws IOException {
        byte[] bomb = Archives.gzip(Archives.tar(Map.of("manifest.json",
                Archives.text("[" + " ".repeat(9 << 20) + "]"))));
        assertThat(bomb).hasSizeLessThan(12_000);
        assertThatThrownBy(() -> Archives.load(bomb, store))
                .hasMessageContaining("too much for a document");
    }

    @Test
    void with_a_manifest_nested_beyond_the_stack() {
        byte[] deep = Archives.tar(Map.of("manifest.json",
                Archives.text("[".repeat(1 << 20))));
        refused(deep, "not a JSON document");
    }

    @Test
    void with_a_reference_that_is_none() {
        refused(Archives.tar(Archives.docker("[\"a b\"]",
                Archives.config(List.of(Archives.layer("a", ""))),
                List.of(Archives.layer("a", "")))), "not an image name: [a b]");
    }
}
