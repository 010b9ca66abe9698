// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import workbook.testkit.Requires;

@Requires("root")
class LayerChangesTest extends LaidLayers {

    @BeforeEach
    void lay() throws Exception {
        add(new Archive().directory("d").file("d/one", "1").file("d/two", "2"));
    }

    /** What is done at the merged directory. */
    private interface Deed {

        void perform(Path root) throws Exception;
    }

    private List<String> changes(Deed deed) throws Exception {
        Overlay overlay = directories.overlay(layers);
        MountedOverlay.seen(overlay, () -> {
            deed.perform(overlay.merged());
            return 0;
        });
        return LayerChanges.of(overlay.upper(), new LayerStack(layers)).stream()
                .map(c -> c.kind() + " " + c.path()).toList();
    }

    @Test
    void a_new_file_changes_the_directories_above_it() throws Exception {
        assertThat(changes(root -> Files.writeString(root.resolve("d/new"), "")))
                .containsExactly("MODIFIED /d", "ADDED /d/new");
    }

    @Test
    void a_file_that_is_written_to_has_changed() throws Exception {
        assertThat(changes(root -> Files.writeString(root.resolve("d/one"), "more")))
                .containsExactly("MODIFIED /d", "MODIFIED /d/one");
    }

    @Test
    void a_file_that_is_gone_is_told() throws Exception {
        assertThat(changes(root -> Files.delete(root.resolve("d/one"))))
                .containsExactly("MODIFIED /d", "DELETED /d/one");
    }

    @Test
    void what_came_and_went_is_no_change_but_of_the_directory() throws Exception {
        assertThat(changes(root -> {
            Files.writeString(root.resolve("d/new"), "");
            Files.delete(root.resolve("d/new"));
        })).containsExactly("MODIFIED /d");
    }

    @Test
    void a_directory_made_anew_hides_each_file_of_the_old_one() throws Exception {
        assertThat(changes(root -> {
            DirectoryTree.delete(root.resolve("d"));
            Files.createDirectory(root.resolve("d"));
            Files.writeString(root.resolve("d/two"), "again");
        })).containsExactly("MODIFIED /d", "DELETED /d/one", "MODIFIED /d/two");
    }

    @Test
    void a_copied_up_directory_with_its_old_time_is_none() throws Exception {
        FileTime time = Files.getLastModifiedTime(layers.get(layers.size() - 1)
                .resolve("d"));
        assertThat(changes(root -> Files.setLastModifiedTime(root.resolve("d"), time)))
                .isEmpty();
    }

    @Test
    void nothing_done_is_no_change() throws Exception {
        assertThat(changes(root -> {
        })).isEmpty();
    }
}
