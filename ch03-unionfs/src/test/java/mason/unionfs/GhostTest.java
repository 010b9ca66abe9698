// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import workbook.testkit.Requires;

/** A layer is unpacked in the knowledge of those below it: no mark is seen as a file. */
@Requires("root")
class GhostTest extends LaidLayers {

    @Nested
    class A_whiteout_of_nothing {

        @Test
        void is_no_ghost_in_a_directory_of_its_own_layer() throws Exception {
            add(new Archive().directory("new").file("new/.wh.x", "").file("new/y", ""));
            assertThat(names("new")).containsExactly("y");
        }

        @Test
        void is_no_ghost_in_the_lowest_layer() throws Exception {
            layers.clear();
            directories = new OverlaySetup(directory.resolve("other"));
            Path lowest = directories.layers().resolve("0");
            LayerArchive.unpack(new Archive().directory("d").file("d/.wh.x", "")
                    .stream(), lowest);
            layers.add(lowest);
            assertThat(names("d")).isEmpty();
        }

        @Test
        void is_no_ghost_in_an_opaque_directory() throws Exception {
            add(new Archive().directory("etc").file("etc/.wh.passwd", "")
                    .file("etc/.wh..wh..opq", "").file("etc/y", ""));
            assertThat(names("etc")).containsExactly("y");
        }

        @Test
        void is_no_ghost_when_a_layer_between_took_it_away() throws Exception {
            add(new Archive().file(".wh.etc", ""));
            add(new Archive().directory("etc").file("etc/.wh.passwd", ""));
            assertThat(names("etc")).isEmpty();
        }

        @Test
        void is_nothing_in_a_directory_that_a_file_replaces() throws Exception {
            add(new Archive().file("etc/d/.wh.x", "").file("etc", "a file"));
            assertThat(merged()).containsExactly("etc");
        }

        @Test
        void makes_no_directory() throws Exception {
            add(new Archive().file("never/.wh.x", ""));
            assertThat(names("")).containsExactly("etc");
        }
    }

    @Nested
    class A_directory {

        @Test
        void that_the_archive_does_not_list_keeps_mode_owner_and_time() throws Exception {
            add(new Archive().entry("tmp/", TarConstants.LF_DIR, "", entry -> {
                entry.setMode(01777);
                entry.setUserId(7);
            }));
            add(new Archive().file("tmp/x", ""));
            assertThat(MountedOverlay.seen(directories.overlay(layers), () -> Listing
                    .attributes(directories.merged().resolve("tmp"),
                            "mode,uid,lastModifiedTime")))
                    .containsEntry("mode", 041777).containsEntry("uid", 7)
                    .containsEntry("lastModifiedTime",
                            FileTime.fromMillis(1_000_000_000_000L));
        }

        @Test
        void in_the_place_of_a_file_hides_what_lay_below_the_file() throws Exception {
            add(new Archive().file("etc/d", "a file"));
            add(new Archive().directory("etc/d").file("etc/d/y", ""));
            assertThat(merged()).contains("etc/d/y").doesNotContain("etc/d/x");
        }

        @Test
        void gives_way_to_a_file_of_a_later_layer() throws Exception {
            add(new Archive().file("etc", "a file"));
            assertThat(merged()).containsExactly("etc");
        }
    }
}
