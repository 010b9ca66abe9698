// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import workbook.testkit.Requires;

/** Names, owners and kinds that no decent archive has. */
@Requires("root")
class HostileNameTest extends HostileArchive {

    @Nested
    class A_name {

        @Test
        void that_starts_with_a_slash_is_taken_from_the_root_of_the_layer()
                throws IOException {
            unpack(new Archive().file(outside() + "/canary", "dead"));
            assertThat(layer().resolve(outsideFromRoot()).resolve("canary"))
                    .hasContent("dead");
        }

        @Test
        void that_climbs_is_refused() throws IOException {
            refused(new Archive().file("../outside/canary", "dead"),
                    "layer entry [../outside/canary] climbs out of the layer with [..]");
        }

        @Test
        void that_climbs_in_the_middle_is_refused() throws IOException {
            refused(new Archive().directory("a").file("a/../../outside/x", "dead"),
                    "layer entry [a/../../outside/x] climbs out of the layer with [..]");
        }

        @Test
        void that_is_longer_than_a_component_may_be_is_refused() throws IOException {
            String name = "x".repeat(256);
            refused(new Archive().file(name, ""), "layer entry [" + name
                    + "] has a name longer than Linux allows");
        }

        @Test
        void of_more_than_4095_bytes_is_refused() throws IOException {
            String name = "long/".repeat(2000) + "x";
            refused(new Archive().file(name, ""), "layer entry [" + name
                    + "] has a name longer than Linux allows");
        }

        @Test
        void with_a_nul_is_refused() throws IOException {
            refused(new Archive().entry("pax", TarConstants.LF_PAX_EXTENDED_HEADER_LC,
                    "13 path=..\0x\n", entry -> {
                    }).file("x", ""), "layer entry [..\0x] has a NUL in its name");
        }

        @Test
        void that_is_the_root_can_be_nothing_but_a_directory() throws IOException {
            refused(new Archive().link("./", outside().toString()),
                    "layer entry [./] would take the place of the root");
        }
    }

    @Nested
    class A_whiteout {

        @Test
        void of_the_parent_is_refused() throws IOException {
            refused(new Archive().file(".wh...", ""),
                    "layer entry [.wh...] looks like a whiteout, but of nothing");
        }

        @Test
        void of_its_own_directory_is_refused() throws IOException {
            refused(new Archive().file("a/.wh..", ""),
                    "layer entry [a/.wh..] looks like a whiteout, but of nothing");
        }

        @Test
        void of_no_name_is_refused() throws IOException {
            refused(new Archive().file(".wh.", ""),
                    "layer entry [.wh.] looks like a whiteout, but of nothing");
        }

        @Test
        void through_a_link_marks_nothing_outside() throws IOException {
            unpack(new Archive().link("out", outside().toString())
                    .file("out/.wh.canary", ""));
            assertThat(Listing.names(layer())).containsExactly("out");
        }
    }

    @Nested
    class A_number {

        @Test
        void of_an_owner_that_does_not_fit_is_refused() throws IOException {
            refused(new Archive().file("x", "", entry -> entry.setUserId(1L << 32)),
                    "layer entry [x] has an owner [4294967296]"
                            + " that is not between 0 and 4294967294");
        }

        @Test
        void that_says_minus_one_is_no_owner() throws IOException {
            refused(new Archive().file("x", "", entry -> entry
                    .setUserId(0xFFFF_FFFFL)),
                    "layer entry [x] has an owner [4294967295]"
                            + " that is not between 0 and 4294967294");
        }
    }

    @Nested
    class A_thing_in_the_way {

        @Test
        void that_is_a_file_is_no_directory() throws IOException {
            refused(new Archive().file("a", "").file("a/b", ""),
                    "layer entry [a/b] belongs into [a], which is not a directory");
        }

        @Test
        void of_an_unknown_kind_is_refused() throws IOException {
            refused(new Archive().entry("x", (byte) 'Z', "", entry -> {
            }), "layer entry [x] is of the unknown kind [Z]");
        }

        @Test
        void cannot_smuggle_orders_to_the_overlay() throws IOException {
            unpack(new Archive().file("x", "", entry -> {
                entry.addPaxHeader("SCHILY.xattr.trusted.overlay.redirect", "/etc");
                entry.addPaxHeader("SCHILY.xattr.user.overlay.opaque", "y");
                entry.addPaxHeader("SCHILY.xattr.user.color", "green");
            }));
            assertThat(Files.getAttribute(layer().resolve("x"), "user:color"))
                    .isEqualTo("green".getBytes());
            assertThatThrownBy(
                    () -> Files.getAttribute(layer().resolve("x"), "user:overlay.opaque"))
                    .isInstanceOf(IOException.class);
        }
    }
}
