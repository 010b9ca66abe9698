// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import workbook.testkit.Requires;

/** Links that lead out of the layer. */
@Requires("root")
class HostileLinkTest extends HostileArchive {

    @Nested
    class A_symbolic_link {

        @Test
        void that_leads_outside_is_followed_inside() throws IOException {
            unpack(new Archive().directory(outside().toString())
                    .link("out", outside().toString()).file("out/canary", "dead"));
            assertThat(layer().resolve(outsideFromRoot()).resolve("canary"))
                    .hasContent("dead");
        }

        @Test
        void that_climbs_outside_ends_at_the_root_of_the_layer() throws IOException {
            unpack(new Archive().directory("outside")
                    .link("out", "../../../../outside").file("out/canary", "dead"));
            assertThat(layer().resolve("outside/canary")).hasContent("dead");
        }

        @Test
        void that_leads_nowhere_in_the_layer_has_no_files() throws IOException {
            refused(new Archive().link("out", outside().toString()).file("out/x", "dead"),
                    "layer entry [out/x] belongs into [out], which is not a directory");
        }

        @Test
        void is_replaced_by_a_file_of_its_name_not_written_through() throws IOException {
            unpack(new Archive().link("canary", outside() + "/canary").file("canary",
                    "mine"));
            assertThat(layer().resolve("canary")).isRegularFile().hasContent("mine")
                    .matches(p -> !Files.isSymbolicLink(p));
        }

        @Test
        void is_replaced_by_a_directory_of_its_name() throws IOException {
            unpack(new Archive().link("out", outside().toString()).directory("out")
                    .file("out/canary", "mine"));
            assertThat(layer().resolve("out/canary")).hasContent("mine");
        }

        @Test
        void that_takes_the_place_of_a_directory_has_no_files() throws IOException {
            refused(new Archive().directory("out").link("out", outside().toString())
                    .file("out/canary", "dead"),
                    "layer entry [out/canary] belongs into [out],"
                            + " which is not a directory");
        }

        @Test
        void to_itself_has_no_files() throws IOException {
            refused(new Archive().link("loop", "loop").file("loop/x", ""),
                    "layer entry [loop/x] belongs into [loop],"
                            + " which is not a directory");
        }

        @Test
        void into_proc_leads_nowhere() throws IOException {
            refused(new Archive().link("root", "/proc/self/root")
                    .file("root" + outside() + "/canary", "dead"),
                    "layer entry [root" + outside() + "/canary] belongs into [root],"
                            + " which is not a directory");
        }

        @Test
        void does_not_pass_its_owner_mode_or_time_on() throws IOException {
            unpack(new Archive().entry("c", TarConstants.LF_SYMLINK, "", entry -> {
                entry.setLinkName(outside() + "/canary");
                entry.setMode(07777);
                entry.setUserId(4711);
                entry.setModTime(0);
            }));
            assertThat(Listing.attributes(layer().resolve("c"), "uid"))
                    .containsEntry("uid", 4711);
        }
    }

    @Nested
    class A_hard_link {

        @Test
        void to_a_file_outside_is_refused() throws IOException {
            refused(new Archive().hardLink("c", outside() + "/canary"),
                    "layer entry [c] is a hard link to [" + outsideFromRoot()
                            + "/canary], which is not a file of this layer");
        }

        @Test
        void that_climbs_is_refused() throws IOException {
            refused(new Archive().hardLink("c", "../../outside/canary"),
                    "layer entry [c] climbs out of the layer with [..]");
        }

        @Test
        void through_a_symbolic_link_is_refused() throws IOException {
            refused(new Archive().link("out", outside().toString()).hardLink("c",
                    "out/canary"),
                    "layer entry [c] is a hard link to [out/canary],"
                            + " which is not a file of this layer");
        }

        @Test
        void to_a_symbolic_link_is_one_more_name_of_the_link() throws IOException {
            unpack(new Archive().link("out", outside() + "/canary").hardLink("c", "out")
                    .file("c", "mine"));
            assertThat(layer().resolve("c")).hasContent("mine");
        }

        @Test
        void to_a_directory_is_refused() throws IOException {
            refused(new Archive().directory("d").hardLink("c", "d"),
                    "layer entry [c] is a hard link to [d],"
                            + " which is not a file of this layer");
        }

        @Test
        void to_its_own_name_is_refused() throws IOException {
            refused(new Archive().file("c", "x").hardLink("c", "c"),
                    "layer entry [c] is a hard link to [c],"
                            + " which is not a file of this layer");
        }
    }
}
