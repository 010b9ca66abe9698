// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import workbook.testkit.Requires;

/** Volumes of containers by the docker command. */
@Requires({"root", "program docker"})
class DockerVolumesTest extends WithDaemon {

    private static final String MOUNTS =
            "{{range .Mounts}}{{.Type}} {{.Name}} {{.Destination}} {{.RW}};{{end}}";

    private static String volumes() throws Exception {
        return output("volume", "ls", "-q");
    }

    @Nested
    class An_anonymous_volume {

        @Test
        void is_made_for_its_container_and_shown() throws Exception {
            output("create", "--name", "anon", "-v", "/data", "--mount",
                    "type=volume,dst=/more", "busybox", "true");
            assertThat(output("inspect", "-f", MOUNTS, "anon"))
                    .matches("volume [0-9a-f]{64} /more true;"
                            + "volume [0-9a-f]{64} /data true;");
            String before = volumes();
            output("rm", "anon");
            assertThat(volumes()).isEqualTo(before).isNotEmpty();
            assertThat(output("volume", "prune", "-f")).contains("Total reclaimed");
            assertThat(volumes()).doesNotContain(before);
        }

        @Test
        void goes_with_its_container_if_asked() throws Exception {
            output("create", "--name", "anon2", "-v", "/data", "-v", "named:/n",
                    "busybox", "true");
            String name = output("inspect", "-f",
                    "{{range .Mounts}}{{if eq .Destination \"/data\"}}{{.Name}}{{end}}"
                            + "{{end}}",
                    "anon2");
            assertThat(volumes()).contains(name);
            output("rm", "-v", "anon2");
            assertThat(volumes()).doesNotContain(name).contains("named");
        }

        @Test
        void goes_with_a_container_that_is_removed_at_its_end() throws Exception {
            String before = volumes();
            output("run", "--rm", "-v", "/data", "busybox", "touch", "/data/x");
            assertThat(volumes()).isEqualTo(before);
        }

        @Test
        void keeps_its_content_over_a_restart() throws Exception {
            output("run", "--name", "twice", "-v", "/data", "busybox", "sh", "-c",
                    "echo x >>/data/x; cat /data/x");
            assertThat(output("start", "-a", "twice")).isEqualTo("x\nx");
            output("rm", "-v", "twice");
        }
    }

    @Nested
    class An_empty_volume {

        @Test
        void gets_what_the_image_has_there_with_owner_and_mode() throws Exception {
            assertThat(output("run", "--rm", "-v", "filled:/etc", "busybox", "cat",
                    "/etc/passwd")).startsWith("root:");
            assertThat(output("run", "--rm", "-v", "filled:/v", "busybox", "ls", "/v"))
                    .contains("passwd");
            assertThat(output("run", "--rm", "-v", "sticky:/tmp", "busybox", "stat", "-c",
                    "%a", "/tmp")).isEqualTo("1777");
        }

        @Test
        void stays_empty_if_asked_to() throws Exception {
            assertThat(output("run", "--rm", "-v", "bare:/etc:nocopy", "--network",
                    "none", "busybox", "ls", "/etc")).isEmpty();
            assertThat(output("run", "--rm", "--network", "none", "--mount",
                    "type=volume,src=bare2,dst=/etc,volume-nocopy", "busybox", "ls",
                    "/etc")).isEmpty();
        }

        @Test
        void that_is_not_empty_stays_as_it_is() throws Exception {
            output("run", "--rm", "-v", "own:/v", "busybox", "touch", "/v/mine");
            assertThat(output("run", "--rm", "--network", "none", "-v", "own:/etc",
                    "busybox", "ls", "/etc")).isEqualTo("mine");
        }
    }

    @Nested
    class Volumes_from {

        @Test
        void another_container_are_the_same_ones() throws Exception {
            Path host = Files.createDirectories(directory.resolve("host"));
            output("run", "--name", "lender", "-v", "/data", "-v", host + ":/h:ro",
                    "busybox", "sh", "-c", "echo lent >/data/x");
            output("run", "--name", "borrower", "--volumes-from", "lender", "busybox",
                    "cat", "/data/x");
            assertThat(output("logs", "borrower")).isEqualTo("lent");
            assertThat(output("inspect", "-f", MOUNTS, "borrower"))
                    .isEqualTo(output("inspect", "-f", MOUNTS, "lender"))
                    .contains("bind  /h false");
            assertThat(docker("run", "--rm", "--volumes-from", "lender:ro", "busybox",
                    "touch", "/data/y").output()).contains("Read-only file system");
            output("rm", "-v", "lender");
            assertThat(output("start", "-a", "borrower")).isEqualTo("lent");
            output("rm", "-v", "borrower");
        }

        @Test
        void an_unknown_container_are_refused() throws Exception {
            assertThat(docker("create", "--volumes-from", "nothing-here", "busybox")
                    .output())
                    .contains("No such container: nothing-here");
            assertThat(docker("create", "--volumes-from", "x:wo", "busybox").output())
                    .contains("invalid mode: wo");
        }
    }

    @Nested
    class A_mount {

        @Test
        void twice_at_one_place_is_refused() throws Exception {
            assertThat(docker("create", "-v", "a1:/x", "-v", "b1:/x/", "busybox")
                    .output()).contains("Duplicate mount point: /x");
        }

        @Test
        void in_another_one_is_seen_whatever_the_order() throws Exception {
            output("run", "--rm", "-v", "inner:/v", "busybox", "touch", "/v/inner");
            assertThat(output("run", "--rm", "-v", "inner:/o/i", "-v", "outer:/o",
                    "busybox", "ls", "/o/i")).isEqualTo("inner");
        }

        @Test
        void of_nothing_on_the_host_is_refused() throws Exception {
            assertThat(docker("create", "--mount", "type=bind,src=/no/such,dst=/x",
                    "busybox").output()).contains("bind source path does not exist");
        }
    }
}
