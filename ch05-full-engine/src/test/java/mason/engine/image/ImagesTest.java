// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

@Requires("root")
@LeakCheck
class ImagesTest {

    @TempDir
    private Path directory;
    private StoredImages stored;
    private Images images;

    @BeforeEach
    void open() {
        stored = new StoredImages(directory);
        images = stored.images();
    }

    @Nested
    class An_image {

        private Image image;

        @BeforeEach
        void load() throws IOException {
            image = stored.load("a:1", "base");
        }

        @Test
        void is_found_by_all_that_docker_calls_it() throws IOException {
            for (String text : List.of("a:1", "docker.io/library/a:1",
                    "" + image.id(), image.id().hex(), image.id().shortened(),
                    "sha256:" + image.id().shortened(), "a@" + image.manifest(),
                    "a:7@" + image.manifest())) {
                assertThat(images.find(text)).as(text).isEqualTo(image);
            }
        }

        @Test
        void is_not_found_by_what_is_not_its_own() {
            for (String text : List.of("a", "a:2", "b@" + image.manifest(),
                    "a@" + image.id(), "f".repeat(64), "sha256:" + "f".repeat(64))) {
                assertThatThrownBy(() -> images.find(text)).as(text)
                        .isInstanceOf(NoSuchImageException.class);
            }
        }

        @Test
        void is_ambiguous_where_several_ids_begin_so() throws IOException {
            String start = image.id().hex().substring(0, 1);
            for (int i = 0; i < 40; i++) {
                stored.made("[\"more:" + i + "\"]", "\"author\":\"" + i + "\",", "base");
            }
            assertThatThrownBy(() -> images.find(start))
                    .isInstanceOf(AmbiguousImageException.class);
        }

        @Test
        void gets_a_further_name_which_another_loses() throws IOException {
            Image other = stored.load("b:1", "other");
            assertThat(images.tag("a:1", "b:1").names()).hasSize(2);
            assertThat(images.find("b:1").id()).isEqualTo(image.id());
            assertThat(images.find("" + other.id()).isDangling()).isTrue();
        }

        @Test
        void gets_no_name_that_is_a_digest() {
            for (String name : List.of("b@" + image.id(), "sha256:abc", "A", "")) {
                assertThatThrownBy(() -> images.tag("a:1", name)).as(name)
                        .isInstanceOf(InvalidReferenceException.class);
            }
        }

        @Test
        void is_as_large_as_its_files_if_the_note_of_it_is_lost() throws IOException {
            Path note = directory.resolve("images/sizes")
                    .resolve(image.chain().get(0).digest().hex());
            assertThat(note).hasContent("4");
            Files.writeString(note, "");
            assertThat(images.inspect("a:1").size()).isEqualTo(4);
            Files.delete(note);
            assertThat(images.inspect("a:1").size()).isEqualTo(4);
        }
    }

    @Nested
    class A_history {

        @Test
        void gives_each_layer_to_the_step_that_made_it() throws IOException {
            stored.made("[\"a:1\"]", "\"history\":[{\"created_by\":\"ADD\"},"
                    + "{\"created_by\":\"ENV\",\"empty_layer\":true},"
                    + "{\"created_by\":\"RUN\",\"comment\":\"why\"},"
                    + "{\"created_by\":\"one too many\"}],", "base", "longer");
            assertThat(images.history("a:1"))
                    .extracting(r -> r.step().createdBy() + " " + r.size())
                    .containsExactly("one too many 0", "RUN 6", "ENV 0", "ADD 4");
        }
    }
}
