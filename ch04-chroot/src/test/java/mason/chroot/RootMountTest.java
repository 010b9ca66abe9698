// SPDX-License-Identifier: Apache-2.0
package mason.chroot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import mason.chroot.seccomp.SeccompProfile;
import mason.chroot.seccomp.SeccompTarget;
import mason.launch.Plan;
import mason.linux.Mount;
import mason.linux.Unmount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

@Requires({"root", "program busybox"})
@LeakCheck
final class RootMountTest {

    @TempDir
    private Path directory;
    private BusyboxRoot image;
    private Path volume;

    @BeforeEach
    void build() throws IOException {
        image = new BusyboxRoot(directory);
        volume = Files.createDirectory(directory.resolve("volume"));
        Files.writeString(volume.resolve("note"), "from outside");
    }

    private String says(RootMount mount, String script) throws IOException {
        return image.says(RootOptions.DOCKER_DEFAULT.with(mount), script);
    }

    private BindMount bound(String target) {
        return new BindMount(volume, target, false, true);
    }

    @Nested
    class A_directory_of_the_host {

        @Test
        void is_seen_where_it_was_asked_for() throws IOException {
            assertThat(says(bound("/a/b/c"), "cat /a/b/c/note; echo inside >/a/b/c/new"))
                    .isEqualTo("from outside");
            assertThat(volume.resolve("new")).hasContent("inside\n");
        }

        @Test
        void can_be_read_only() throws IOException {
            assertThat(says(new BindMount(volume, "/v", true, true), "echo 1 >/v/new"))
                    .contains("Read-only file system");
            assertThat(volume.resolve("new")).doesNotExist();
        }

        @Test
        void read_only_is_so_with_all_that_is_mounted_in_it() throws IOException {
            Path below = Files.createDirectory(volume.resolve("below"));
            Mount.of("tmpfs", below.toString()).apply();
            try {
                assertThat(says(new BindMount(volume, "/v", true, true),
                        "echo 1 >/v/below/new")).contains("Read-only file system");
                assertThat(says(bound("/v"), "echo 1 >/v/below/new; cat /v/below/new"))
                        .isEqualTo("1");
                assertThat(says(new BindMount(volume, "/v", false, false),
                        "ls /v/below")).isEmpty();
            } finally {
                new Unmount(below.toString()).apply();
            }
        }

        @Test
        void is_mounted_by_older_kernels_too() throws IOException {
            Plan older = Plan.inNamespaces(SeccompProfile.parse("""
                    {"defaultAction": "SCMP_ACT_ALLOW", "syscalls": [{"action":
                    "SCMP_ACT_ERRNO", "errnoRet": 38, "names": ["mount_setattr"]}]}""")
                    .on(SeccompTarget.here(Set.of())));
            assertThat(image.says(older.and(image.plan(RootOptions.DOCKER_DEFAULT
                    .with(new BindMount(volume, "/v", true, true)))),
                    "exec 2>&1; cat /v/note; echo 1 >/v/new"))
                    .startsWith("from outside").contains("Read-only file system");
        }

        @Test
        void may_be_a_file() throws IOException {
            assertThat(says(new BindMount(volume.resolve("note"), "/etc/note", false,
                    true), "cat /etc/note")).isEqualTo("from outside");
        }

        @Test
        void is_mounted_for_the_container_alone() throws IOException {
            says(bound("/v"), "true");
            assertThat(Files.readString(Path.of("/proc/self/mountinfo")))
                    .doesNotContain(image.root() + "/v");
        }
    }

    @Nested
    class A_hostile_image {

        private final String outside = "outside";

        @ParameterizedTest
        @CsvSource({"ABSOLUTE, /link/deeper", "ABSOLUTE, /link",
                "../../../../../../../../ABSOLUTE, /link", "/missing/too, /link/deeper"})
        void cannot_lead_a_mount_out_of_its_root(String to, String target)
                throws IOException {
            Path host = Files.createDirectory(directory.resolve(outside));
            Files.createSymbolicLink(image.root().resolve("link"),
                    Path.of(to.replace("ABSOLUTE", host.toString().substring(
                            to.startsWith(".") ? 1 : 0))));
            assertThat(says(bound(target), "cat " + target + "/note"))
                    .isEqualTo("from outside");
            assertThat(host).isEmptyDirectory();
        }

        @ParameterizedTest
        @ValueSource(strings = {"/", "/proc", "/proc/self", "/x/..", "/link",
                "/link/sys"})
        void a_mount_cannot_hide_the_root_or_the_processes(String target)
                throws IOException {
            Files.createSymbolicLink(image.root().resolve("link"), Path.of("proc"));
            Files.createDirectory(image.root().resolve("proc"));
            Files.createDirectory(image.root().resolve("x"));
            assertThatThrownBy(() -> says(bound(target), "true"))
                    .hasMessageStartingWith("nothing can be mounted at " + target);
        }

        @Test
        void a_link_to_itself_ends() throws IOException {
            Files.createSymbolicLink(image.root().resolve("link"), Path.of("link"));
            assertThatThrownBy(() -> says(bound("/link"), "true"))
                    .isInstanceOf(RuntimeException.class);
        }

        @Test
        void a_link_to_a_descriptor_is_not_followed() throws IOException {
            Files.createSymbolicLink(image.root().resolve("link"),
                    Path.of("/proc/self/root"));
            assertThatThrownBy(() -> says(bound("/link/tmp"), "true"))
                    .isInstanceOf(RuntimeException.class);
        }
    }

    @Nested
    class A_read_only_root {

        private final RootOptions options = RootOptions.DOCKER_DEFAULT.withReadOnlyRoot();

        @Test
        void cannot_be_written() throws IOException {
            assertThat(image.says(options, "echo 1 >/x")).contains("Read-only file");
            assertThat(image.says(options, "mount -o remount,rw /; echo 1 >/y; ls /dev"))
                    .isNotEmpty();
        }

        @Test
        void has_room_where_something_is_mounted() throws IOException {
            assertThat(image.says(options.with(bound("/v"), TmpfsMount.parse("/t")),
                    "echo 1 >/v/x && echo 2 >/t/x && echo 3 >/dev/shm/x && cat /*/x"))
                    .isEqualTo("2\n1");
        }

        @Test
        void can_have_a_working_directory_that_is_made_before() throws IOException {
            assertThat(image.says(image.plan().and(new DirectoryInRoot(image.root(),
                    "/work/here").plan()), "cd /work/here && echo there"))
                    .isEqualTo("there");
        }
    }
}
