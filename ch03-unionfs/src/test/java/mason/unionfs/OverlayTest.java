// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mason.launch.Command;
import mason.linux.Errno;
import mason.linux.ExitStatus;
import mason.linux.KernelException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

class OverlayTest {

    @Nested
    class As_a_plan {

        private final Overlay overlay = new Overlay(
                List.of(Path.of("/base"), Path.of("/a:b,c\\d")), Path.of("/up,per"),
                Path.of("/work"), Path.of("/merged"));

        @Test
        void it_prints_the_call_with_the_top_layer_first() {
            assertThat(overlay.plan()).hasToString("""
                    in the new namespaces:
                      mount("overlay", "/merged", "overlay", MS_NODEV, \
                    "lowerdir=/a\\\\:b\\\\,c\\\\\\\\d:/base,\
                    upperdir=/up\\\\,per,workdir=/work")
                    """);
        }

        @Test
        void it_needs_a_layer() {
            List<Path> none = List.of();
            assertThatThrownBy(
                    () -> new Overlay(none, Path.of("u"), Path.of("w"), Path.of("m")))
                    .hasMessage("an overlay needs at least one layer");
        }

        @Test
        void it_is_not_cut_off_in_silence() {
            Overlay many = new Overlay(
                    java.util.Collections.nCopies(60, Path.of("/" + "x".repeat(80))),
                    Path.of("/u"), Path.of("/w"), Path.of("/m"));
            assertThatThrownBy(many::plan).hasMessage("the options for /m are 4951 bytes"
                    + " long, mount(2) takes 4095: use shorter paths");
        }
    }

    @Nested
    @Requires("root")
    @LeakCheck
    class Mounted {

        @TempDir
        private Path directory;
        private OverlaySetup directories;
        private final List<Path> layers = new ArrayList<>();

        @BeforeEach
        void prepare() {
            directories = new OverlaySetup(directory);
        }

        private void addLayers(int count, String name) throws IOException {
            for (int i = 0; i < count; i++) {
                Path layer = directories.layer(name + i);
                Files.writeString(layer.resolve("shared"), "layer " + i);
                Files.writeString(layer.resolve("only-" + i), "");
                layers.add(layer);
            }
        }

        @Test
        void fifty_layers_are_seen_as_one() throws Exception {
            addLayers(50, "");
            Map<String, String> merged =
                    MountedOverlay.seen(directories.overlay(layers),
                            () -> Listing.texts(directories.merged()));
            assertThat(merged).hasSize(51).containsEntry("shared", "layer 49");
        }

        @Test
        void more_layers_than_their_names_leave_room_for_fit_by_links() throws Exception {
            addLayers(300, "sha256-of-a-layer-".repeat(5));
            Path links = Files.createDirectory(directory.resolve("l"));
            Overlay overlay = directories.overlay(layers);
            assertThatThrownBy(overlay::plan)
                    .isInstanceOf(IllegalArgumentException.class);
            Overlay shortened = new LayerLinks(links).shortened(overlay);
            assertThat(new LayerLinks(links).shortened(overlay)).isEqualTo(shortened);
            Map<String, String> merged = MountedOverlay.seen(
                    new LayerLinks(links).plan().and(shortened.plan()),
                    () -> Listing.texts(directories.merged()));
            assertThat(merged).hasSize(301).containsEntry("shared", "layer 299");
        }

        @Test
        void paths_may_hold_what_options_are_separated_by() throws Exception {
            directories = new OverlaySetup(directory.resolve("a:b,c\\d e=f\"g"));
            addLayers(2, "x:y,z\\");
            Files.writeString(directories.layers().resolve("canary"), "");
            MountedOverlay.seen(directories.overlay(layers), () -> Files
                    .writeString(directories.merged().resolve("new"), "landed"));
            assertThat(Listing.texts(directories.upper())).containsEntry("new",
                    "landed");
        }

        @Test
        void a_changed_file_is_copied_up_and_the_lower_one_kept() throws Exception {
            addLayers(2, "");
            Map<String, String> before = Listing.everything(directories.layers());
            MountedOverlay.seen(directories.overlay(layers), () -> {
                Files.writeString(directories.merged().resolve("shared"), "changed");
                Files.delete(directories.merged().resolve("only-0"));
                return Files.createDirectory(directories.merged().resolve("new"));
            });
            assertThat(Listing.everything(directories.layers())).isEqualTo(before);
            assertThat(Listing.names(directories.upper())).containsExactly("new",
                    "only-0",
                    "shared");
            assertThat(Listing.isWhiteout(directories.upper().resolve("only-0")))
                    .isTrue();
        }

        @Test
        void an_overlay_cannot_keep_its_writable_layer_on_an_overlay() throws Exception {
            addLayers(1, "");
            assertThatThrownBy(
                    () -> MountedOverlay.seen(directories.overlay(layers), () -> {
                        OverlaySetup inner =
                                new OverlaySetup(directories.merged());
                        inner.overlay(List.of(inner.layer("x"))).plan().inNamespaces()
                                .get(0).apply();
                        return "";
                    })).isInstanceOfSatisfying(KernelException.class,
                            e -> assertThat(e.errno()).isEqualTo(Errno.EINVAL))
                    .hasMessageContaining("must not be an overlay itself");
        }

        @Test
        void a_link_name_taken_by_another_layer_is_not_used() throws Exception {
            addLayers(1, "");
            Path links = Files.createDirectory(directory.resolve("l"));
            LayerLinks names = new LayerLinks(links);
            Path link = links.resolve(
                    names.shortened(directories.overlay(layers)).layers().get(0));
            Files.delete(link);
            Files.createSymbolicLink(link, Path.of("/elsewhere"));
            assertThatThrownBy(() -> names.shortened(directories.overlay(layers)))
                    .isInstanceOf(FileAlreadyExistsException.class);
        }

        @Test
        void a_command_starts_on_the_ground_and_its_host_sees_nothing() throws Exception {
            addLayers(2, "");
            Command command = Command.of("sh", "-c",
                    "grep -q 'layer 1' shared && echo $(hostname) > name");
            ExitStatus end =
                    new OverlayContainer("grounded", directories.overlay(layers), command)
                            .start().await();
            assertThat(end).isEqualTo(new ExitStatus.Exited(0));
            assertThat(Listing.texts(directories.upper())).containsEntry("name",
                    "grounded\n");
            assertThat(directories.merged()).isEmptyDirectory();
        }
    }
}
