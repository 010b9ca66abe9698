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

/** After image_delete.go of moby. */
@Requires("root")
@LeakCheck
class RemoveImageTest {

    @TempDir
    private Path directory;
    private StoredImages stored;
    private Image image;

    @BeforeEach
    void load() throws IOException {
        stored = new StoredImages(directory);
        image = stored.load("a:1", "base", "top");
    }

    private List<String> remove(String text, boolean force, ImageUse... uses)
            throws IOException {
        return stored.images().remove(text, force, () -> List.of(uses)).stream()
                .map(RemovedPart::toString).toList();
    }

    private String deleted(int layer) {
        return "Deleted: " + image.chain().get(layer).digest();
    }

    @Nested
    class By_its_only_name {

        @Test
        void it_goes_with_its_layers_the_highest_first() throws IOException {
            assertThat(remove("a:1", false)).containsExactly("Untagged: a:1",
                    "Deleted: " + image.id(), deleted(1), deleted(0));
            assertThat(stored.kept()).containsExactly(0, 0, 0);
            assertThatThrownBy(() -> stored.images().find("a:1"))
                    .isInstanceOf(NoSuchImageException.class)
                    .hasMessage("No such image: a:1");
        }

        @Test
        void it_leaves_what_another_image_shares() throws IOException {
            stored.load("b:1", "base", "other");
            assertThat(remove("a:1", false)).containsExactly("Untagged: a:1",
                    "Deleted: " + image.id(), deleted(1));
            assertThat(stored.kept()).containsExactly(2, 4, 2);
        }

        @Test
        void it_can_be_loaded_again() throws IOException {
            remove("a:1", false);
            assertThat(stored.load("a:1", "base", "top")).isEqualTo(image);
            assertThat(image.layers().get(1).resolve("note")).hasContent("top");
        }
    }

    @Nested
    class By_one_of_several_names {

        @Test
        void it_loses_just_that_one() throws IOException {
            stored.images().tag("a:1", "b:2");
            assertThat(remove("a:1", false)).containsExactly("Untagged: a:1");
            assertThat(stored.images().find("b:2").id()).isEqualTo(image.id());
        }

        @Test
        void its_id_would_take_all_and_needs_force() throws IOException {
            stored.images().tag("a:1", "b:2");
            assertThatThrownBy(() -> remove(image.id().shortened(), false))
                    .isInstanceOf(ImageConflictException.class)
                    .hasMessage("conflict: unable to delete " + image.id().shortened()
                            + " (must be forced) - image is referenced in multiple"
                            + " repositories");
            assertThat(remove(image.id().shortened(), true)).startsWith("Untagged: a:1",
                    "Untagged: b:2", "Deleted: " + image.id());
        }
    }

    @Nested
    class While_a_container_was_made_of_it {

        @Test
        void its_last_name_stays() {
            assertThatThrownBy(() -> remove("a:1", false, stored.use(image, false)))
                    .hasMessage("conflict: unable to remove repository reference \"a:1\""
                            + " (must force) - container c0ffee is using its referenced"
                            + " image " + image.id().shortened());
        }

        @Test
        void a_further_name_goes() throws IOException {
            stored.images().tag("a:1", "b:2");
            assertThat(remove("b:2", false, stored.use(image, true)))
                    .containsExactly("Untagged: b:2");
        }

        @Test
        void force_takes_it_from_a_stopped_one_which_keeps_its_layers()
                throws IOException {
            assertThat(remove("a:1", true, stored.use(image, false)))
                    .contains("Deleted: " + image.id());
            assertThat(stored.kept()).containsExactly(2, 0, 2);
            stored.images().sweep(ImageUse.none());
            assertThat(stored.kept()).containsExactly(0, 0, 0);
        }

        @Test
        void force_does_not_take_it_from_a_running_one() {
            assertThatThrownBy(() -> remove("a:1", true, stored.use(image, true)))
                    .isInstanceOfSatisfying(ImageConflictException.class,
                            e -> assertThat(e.forcible()).isFalse())
                    .hasMessage("conflict: unable to delete " + image.id().shortened()
                            + " (cannot be forced) - image is being used by running"
                            + " container c0ffee");
            assertThat(stored.kept()).containsExactly(2, 4, 2);
        }

        @Test
        void its_id_needs_force() {
            assertThatThrownBy(
                    () -> remove("" + image.id(), false, stored.use(image, false)))
                    .hasMessageEndingWith(" (must be forced) - image is being used by"
                            + " stopped container c0ffee");
        }
    }

    @Nested
    class That_is_broken {

        @Test
        void it_goes_by_its_name() throws IOException {
            Files.delete(directory.resolve("images/blobs/sha256/" + image.id().hex()));
            assertThat(remove("a:1", false)).startsWith("Untagged: a:1");
            assertThat(stored.kept()).containsExactly(0, 0, 0);
        }
    }

    @Nested
    class That_is_not_here {

        @Test
        void says_so() {
            assertThatThrownBy(() -> remove("b", false))
                    .isInstanceOf(NoSuchImageException.class)
                    .hasMessage("No such image: b:latest");
            assertThatThrownBy(() -> remove("a b", false))
                    .isInstanceOf(InvalidReferenceException.class);
        }
    }
}
