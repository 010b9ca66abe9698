// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mason.unionfs.LayerStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import workbook.testkit.Requires;

@Requires("root")
class ImageUserTest {

    @TempDir
    private Path layer;

    @BeforeEach
    void fill() throws IOException {
        Files.createDirectory(layer.resolve("etc"));
        Files.writeString(layer.resolve("etc/passwd"), """
                root:x:0:0:root:/root:/bin/sh
                # a comment
                broken:x:one:two
                app:x:1000:1001:an app:/srv/app:/bin/sh
                42:x:0:0:called by a number:/:/bin/sh
                """);
        Files.writeString(layer.resolve("etc/group"), """
                root:x:0:
                disk:x:6:root,app
                web:x:33:app
                """);
    }

    private ImageUser find(String text) throws IOException {
        return ImageUser.find(text, new LayerStack(List.of(layer)));
    }

    @ParameterizedTest
    @CsvSource({"'',0,0", "root,0,0", "0,0,0", "0:0,0,0", "root:root,0,0",
            "app,1000,1001", "1000,1000,1001", "app:web,1000,33", "app:7,1000,7",
            "app:,1000,1001", ":web,0,33", "77,77,0", "77:web,77,33", "42,42,0",
            "2147483647,2147483647,0"})
    void a_user_is_a_name_or_a_number_and_so_is_a_group(String text, int uid, int gid)
            throws IOException {
        assertThat(find(text)).extracting(ImageUser::uid, ImageUser::gid)
                .containsExactly(uid, gid);
    }

    @Test
    void he_is_in_the_groups_that_have_him_as_a_member() throws IOException {
        assertThat(find("app")).isEqualTo(
                new ImageUser(1000, 1001, List.of(6, 33), "/srv/app"));
        assertThat(find("1000").groups()).containsExactly(6, 33);
        assertThat(find("app:web").groups()).isEmpty();
    }

    @Test
    void he_can_be_in_further_groups_by_name_or_number() throws IOException {
        LayerStack image = new LayerStack(List.of(layer));
        assertThat(ImageUser.find("app", List.of("web", "7", "disk", "8"), image)
                .groups()).containsExactly(6, 33, 7, 8);
        assertThat(ImageUser.find("app:web", List.of("disk"), image).allGroups())
                .containsExactly(33, 6);
        assertThatThrownBy(() -> ImageUser.find("app", List.of("none"), image))
                .isInstanceOf(NoSuchUserException.class)
                .hasMessage("unable to find group none: no matching entries in group"
                        + " file");
    }

    @Test
    void short_lines_are_enough() throws IOException {
        Files.writeString(layer.resolve("etc/passwd"), "few:x:12:13\n");
        Files.writeString(layer.resolve("etc/group"), "sec:x:14\n");
        assertThat(find("few:sec")).isEqualTo(new ImageUser(12, 14, List.of(), "/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "app:nobody", "-1", "2147483648", "99999999999",
            "0x0", "root ", "app:web:x"})
    void whom_the_image_does_not_know_is_named(String text) {
        assertThatThrownBy(() -> find(text)).isInstanceOf(ImageException.class)
                .hasMessageStartingWith("unable to find ");
    }

    @Nested
    class Without_files {

        @Test
        void numbers_and_root_are_known() throws IOException {
            Files.delete(layer.resolve("etc/passwd"));
            Files.delete(layer.resolve("etc/group"));
            assertThat(find("")).isEqualTo(new ImageUser(0, 0, List.of(), "/"));
            assertThat(find("5:6")).isEqualTo(new ImageUser(5, 6, List.of(), "/"));
            assertThatThrownBy(() -> find("app"))
                    .hasMessage("unable to find user app: no matching entries in passwd"
                            + " file");
        }
    }

    @Nested
    class With_hostile_files {

        @Test
        void no_link_leads_to_the_host_s_users() throws IOException {
            Files.delete(layer.resolve("etc/passwd"));
            Files.createSymbolicLink(layer.resolve("etc/passwd"), Path.of("/etc/passwd"));
            assertThatThrownBy(() -> find("daemon")).isInstanceOf(ImageException.class);
        }

        @Test
        void a_pipe_does_not_stop_the_engine() throws Exception {
            Files.delete(layer.resolve("etc/passwd"));
            new ProcessBuilder("mkfifo", layer + "/etc/passwd").start().waitFor();
            assertThat(find("0").uid()).isZero();
        }
    }
}
