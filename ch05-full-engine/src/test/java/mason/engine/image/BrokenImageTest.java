// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mason.unionfs.DirectoryTree;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbook.testkit.Requires;

/** An image of which a disk, a crash or a person has taken a part away. */
@Requires("root")
class BrokenImageTest {

    @TempDir
    private Path directory;
    private StoredImages stored;
    private Image image;

    @BeforeEach
    void load() throws IOException {
        stored = new StoredImages(directory);
        stored.load("sound:1", "base");
        image = stored.load("broken:1", "base", "top");
    }

    private void expectBrokenAndRemoved(String why) throws IOException {
        List<String> complaints = new ArrayList<>();
        assertThat(stored.images().list(ImageFilter.all(), complaints::add))
                .extracting(i -> i.image().name()).containsExactly("sound:1");
        assertThat(complaints).singleElement().asString()
                .startsWith("image broken:1 is broken: ").contains(why);
        assertThatThrownBy(() -> stored.images().inspect("broken:1"))
                .isInstanceOf(ImageException.class).hasMessageContaining(why);
        assertThatThrownBy(() -> stored.images().save(List.of("broken:1"),
                OutputStream.nullOutputStream())).hasMessageContaining(why);
        stored.images().remove("broken:1", false, ImageUse.none());
        assertThat(stored.kept()).containsExactly(1, 3, 1);
        assertThat(stored.images().find("sound:1").names()).hasSize(1);
    }

    @Nested
    class Without_a_layer {

        @BeforeEach
        void takeTheLayer() throws IOException {
            DirectoryTree.delete(image.layers().get(1));
        }

        @Test
        void is_told_and_can_be_removed() throws IOException {
            expectBrokenAndRemoved("its layer " + image.chain().get(1).digest()
                    + " is missing; rmi the image, and load it again");
        }

        @Test
        void is_told_although_a_file_is_in_its_place() throws IOException {
            Files.writeString(image.layers().get(1), "");
            expectBrokenAndRemoved("is missing; rmi the image");
        }

        @Test
        void is_whole_when_it_is_loaded_again() throws IOException {
            Files.writeString(image.layers().get(1), "");
            stored.load("broken:1", "base", "top");
            assertThat(stored.images().inspect("broken:1").image()).isEqualTo(image);
        }

        @Test
        void is_not_run() throws IOException {
            assertThatThrownBy(() -> stored.store().whole(image))
                    .isInstanceOf(ImageException.class)
                    .hasMessageContaining("is broken: its layer ");
        }
    }

    @Nested
    class With_a_damaged_blob {

        private List<Path> blobs() throws IOException {
            try (Stream<Path> all =
                    Files.list(directory.resolve("images/blobs/sha256"))) {
                return all.toList();
            }
        }

        private void cut(Path blob) throws IOException {
            try (FileChannel file = FileChannel.open(blob, StandardOpenOption.WRITE)) {
                file.truncate(3);
            }
        }

        @Test
        void is_told_and_can_be_removed() throws IOException {
            cut(stored.store().blobs().path(image.manifest()));
            expectBrokenAndRemoved("is damaged");
        }

        @Test
        void is_whole_when_it_is_loaded_again() throws IOException {
            for (Path blob : blobs()) {
                cut(blob);
            }
            stored.load("sound:1", "base");
            stored.load("broken:1", "base", "top");
            assertThat(stored.images().list(ImageFilter.all(), AssertionError::new))
                    .hasSize(2);
        }

        @Test
        void is_not_saved_if_it_is_a_layer() throws IOException {
            for (Path blob : blobs()) {
                if (Files.size(blob) > 1000) {
                    cut(blob);
                }
            }
            assertThatThrownBy(() -> stored.images().save(List.of("broken:1"),
                    OutputStream.nullOutputStream())).hasMessageContaining("is damaged");
        }
    }

    @Nested
    class In_a_broken_index {

        @ParameterizedTest
        @ValueSource(strings = {"", "{", "[]", "null", "\u0001\u0002", "{\"x\":1}"})
        void is_told_with_the_file_and_nothing_is_swept(String text) throws IOException {
            Path index = directory.resolve("images/index.json");
            Files.writeString(index, text);
            assertThatThrownBy(
                    () -> stored.images().list(ImageFilter.all(), AssertionError::new))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith(
                            index + ", which names the images, cannot be read: ")
                    .hasMessageEndingWith("; move it away and load the images again")
                    .hasMessageNotContaining("Json");
            assertThatThrownBy(() -> stored.images().sweep(ImageUse.none()))
                    .isInstanceOf(IOException.class);
            assertThat(stored.kept()).containsExactly(2, 6, 2);
        }
    }
}
