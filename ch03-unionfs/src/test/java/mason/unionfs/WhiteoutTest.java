// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

/** What an archive takes away is away in the mounted overlay. */
@Requires("root")
@LeakCheck
class WhiteoutTest extends LaidLayers {

    @Nested
    class A_whiteout {

        @Test
        void hides_a_file_of_a_lower_layer() throws Exception {
            add(new Archive().file("etc/.wh.passwd", ""));
            assertThat(merged()).containsExactly("etc/d/x", "etc/hosts");
        }

        @Test
        void hides_a_directory_of_a_lower_layer() throws Exception {
            add(new Archive().file("etc/.wh.d", ""));
            assertThat(merged()).containsExactly("etc/hosts", "etc/passwd");
        }

        @Test
        void of_what_is_not_there_is_not_seen() throws Exception {
            add(new Archive().file("etc/.wh.never", ""));
            assertThat(MountedOverlay.seen(directories.overlay(layers),
                    () -> Listing.names(directories.merged().resolve("etc"))))
                    .containsExactly("d", "hosts", "passwd");
        }

        @Test
        void is_undone_by_a_later_layer() throws Exception {
            add(new Archive().file("etc/.wh.passwd", ""));
            add(new Archive().file("etc/passwd", "back"));
            assertThat(merged()).contains("etc/passwd");
        }

        @Test
        void leaves_a_file_of_its_own_layer_alone() throws Exception {
            add(new Archive().file("etc/passwd", "mine").file("etc/.wh.passwd", ""));
            assertThat(MountedOverlay.seen(directories.overlay(layers),
                    () -> Files.readString(directories.merged().resolve("etc/passwd"))))
                    .isEqualTo("mine");
        }

        @Test
        void may_come_before_the_file_that_takes_its_place() throws Exception {
            add(new Archive().file("etc/.wh.passwd", "").file("etc/passwd", "mine"));
            assertThat(MountedOverlay.seen(directories.overlay(layers),
                    () -> Files.readString(directories.merged().resolve("etc/passwd"))))
                    .isEqualTo("mine");
        }

        @Test
        void before_a_directory_of_its_name_hides_the_lower_one() throws Exception {
            add(new Archive().file("etc/.wh.d", "").directory("etc/d").file("etc/d/y",
                    ""));
            assertThat(merged()).contains("etc/d/y").doesNotContain("etc/d/x");
        }

        @Test
        void after_a_directory_of_its_name_hides_the_lower_one() throws Exception {
            add(new Archive().directory("etc/d").file("etc/d/y", "").file("etc/.wh.d",
                    ""));
            assertThat(merged()).contains("etc/d/y").doesNotContain("etc/d/x");
        }

        @Test
        void before_a_directory_nobody_lists_hides_the_lower_one() throws Exception {
            add(new Archive().file("etc/.wh.d", "").file("etc/d/y", ""));
            assertThat(merged()).contains("etc/d/y").doesNotContain("etc/d/x");
        }
    }

    @Nested
    class An_opaque_directory {

        @Test
        void hides_all_that_lower_layers_have_in_it() throws Exception {
            add(new Archive().directory("etc").file("etc/.wh..wh..opq", "")
                    .file("etc/new", ""));
            assertThat(merged()).containsExactly("etc/new");
        }

        @Test
        void may_be_told_of_after_its_files() throws Exception {
            add(new Archive().directory("etc").file("etc/new", "")
                    .file("etc/.wh..wh..opq", ""));
            assertThat(merged()).containsExactly("etc/new");
        }

        @Test
        void may_be_the_only_news_of_that_directory() throws Exception {
            add(new Archive().file("etc/d/.wh..wh..opq", ""));
            assertThat(merged()).containsExactly("etc/hosts", "etc/passwd");
        }
    }

    /** Where the kernel does not look for the mark of an opaque directory. */
    @Nested
    class An_opaque_root {

        @Test
        void hides_all_that_lower_layers_have() throws Exception {
            add(new Archive().file(".wh..wh..opq", "").file("new", ""));
            assertThat(merged()).containsExactly("new");
        }

        @Test
        void hides_what_lower_layers_have_in_its_own_directories() throws Exception {
            add(new Archive().file("etc/d/y", "").file(".wh..wh..opq", ""));
            assertThat(merged()).containsExactly("etc/d/y");
        }

        @Test
        void hides_names_that_are_no_text() throws Exception {
            add(new Archive().withRecord("path", new byte[]{'g', (byte) 0xE4}, "x", "")
                    .file("a+b %41", ""));
            assertThat(merged()).hasSize(5);
            add(new Archive().file(".wh..wh..opq", ""));
            assertThat(merged()).isEmpty();
        }

        @Test
        void of_the_lowest_layer_hides_nothing() throws Exception {
            layers.clear();
            directories = new OverlaySetup(directory.resolve("other"));
            Path lowest = directories.layers().resolve("0");
            LayerArchive.unpack(new Archive().file(".wh..wh..opq", "").file("a", "")
                    .stream(), lowest);
            layers.add(lowest);
            assertThat(merged()).containsExactly("a");
        }
    }

    @Nested
    class Notes_of_aufs {

        @Test
        void are_passed_over() throws Exception {
            add(new Archive().directory(".wh..wh.plnk").file(".wh..wh.plnk/1.2", "")
                    .file(".wh..wh.aufs", "").file("new", ""));
            assertThat(merged()).containsExactly("etc/d/x", "etc/hosts", "etc/passwd",
                    "new");
            assertThat(Listing.names(layers.get(1))).containsExactly("new");
        }
    }
}
