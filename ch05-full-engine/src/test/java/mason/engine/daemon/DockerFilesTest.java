// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import mason.engine.daemon.RunningDaemon.Outcome;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import workbook.testkit.Requires;

/** The files of containers by the docker command: diff, cp and export. */
@Requires({"root", "program docker", "program tar"})
class DockerFilesTest extends FilesDaemon {

    @Nested
    class Diff {

        @Test
        void tells_what_is_new_changed_and_gone_and_nothing_of_the_engine()
                throws Exception {
            output("run", "--name", "changed", "-v", "kept:/v", "busybox", "sh", "-c",
                    "rm -r /root; mkdir /root; touch /root/x; rm /bin/cat; mkdir -p /a/b;"
                            + " echo >> /etc/passwd; mkdir /etc/d; rmdir /etc/d");
            assertThat(output("diff", "changed").lines()).containsExactly("A /a",
                    "A /a/b", "C /bin", "D /bin/cat", "C /etc", "C /etc/passwd",
                    "C /root", "A /root/x", "A /v");
        }

        @Test
        void of_a_container_that_never_ran_is_empty() throws Exception {
            output("create", "--name", "fresh", "busybox", "true");
            assertThat(output("diff", "fresh")).isEmpty();
        }
    }

    @Nested
    class Cp_out {

        @Test
        void brings_a_file_and_a_directory() throws Exception {
            assertThat(copied("alive:/etc/new", "out-file")).hasContent("one");
            Path tree = copied("alive:/a", "out-tree");
            assertThat(tree.resolve("b/c")).hasContent("deep");
            assertThat(tree.resolve("link")).isSymbolicLink();
            assertThat(Files.getAttribute(tree.resolve("hard"), "unix:mode"))
                    .isEqualTo(0104755);
        }

        @Test
        void follows_a_link_only_if_asked() throws Exception {
            assertThat(copied("alive:/a/link", "out-link")).isSymbolicLink();
            output("cp", "-qL", "alive:/a/link", directory + "/out-followed");
            assertThat(directory.resolve("out-followed/c")).hasContent("deep");
        }

        @Test
        void never_leads_to_the_host() throws Exception {
            file("secret", "of the host");
            String secret = directory.resolve("secret").toString();
            for (String link : new String[]{"/host", "/up", "/proc/1/root", "/.."}) {
                Outcome outcome = docker("cp", "alive:" + link + secret, directory
                        .resolve("stolen").toString());
                assertThat(outcome.code()).as(link).isEqualTo(1);
                assertThat(outcome.output()).contains("Could not find the file");
            }
        }

        @Test
        void says_what_is_missing() throws Exception {
            assertThat(docker("cp", "idle:/nope", ".").output()).contains(
                    "Error response from daemon: Could not find the file /nope in"
                            + " container idle");
            assertThat(docker("cp", "nothing-here:/nope", ".").output())
                    .contains("No such container: nothing-here");
        }

        @Test
        void streams_a_tar() throws Exception {
            Path archive = directory.resolve("stream.tar");
            Process copy = daemon.process("cp", "alive:/a/.", "-")
                    .redirectOutput(archive.toFile()).start();
            assertThat(copy.waitFor()).isZero();
            assertThat(run("tar", "-tf", archive.toString()).lines())
                    .contains("./", "./b/c", "./hard");
        }
    }

    @Nested
    class Cp_in {

        @Test
        void reaches_a_running_container_and_its_volume() throws Exception {
            Path file = file("in", "brought");
            output("cp", "-q", file.toString(), "alive:/a/b/in");
            output("cp", "-q", file.toString(), "alive:/volume/in");
            assertThat(output("exec", "alive", "cat", "/a/b/in", "/volume/in"))
                    .isEqualTo("broughtbrought");
        }

        @Test
        void reaches_a_container_that_never_ran_and_its_volume() throws Exception {
            Path file = file("in2", "early");
            output("cp", "-q", file.toString(), "idle:/volume/early");
            output("cp", "-q", file.toString(), "idle:/early");
            assertThat(output("exec", "alive", "cat", "/volume/early"))
                    .isEqualTo("early");
            assertThat(copied("idle:/early", "back")).hasContent("early");
            assertThat(output("diff", "idle").lines()).contains("A /early");
        }

        @Test
        void keeps_to_the_container_where_its_links_lead_out() throws Exception {
            Path file = file("in3", "x");
            Path victim = Files.createDirectories(directory.resolve("victim"));
            output("exec", "alive", "mkdir", "-p", victim.toString());
            output("cp", "-q", file.toString(), "alive:/host" + victim + "/x");
            output("cp", "-q", file.toString(), "alive:/up" + victim + "/y");
            assertThat(victim).isEmptyDirectory();
            assertThat(output("exec", "alive", "ls", victim.toString()).lines())
                    .containsExactly("x", "y");
        }

        @Test
        void does_not_turn_a_directory_into_a_file() throws Exception {
            Path file = file("b", "a file");
            assertThat(docker("cp", file.toString(), "alive:/a").output())
                    .contains("cannot overwrite directory with non-directory");
            assertThat(docker("cp", file.toString(), "alive:/etc/new/").code())
                    .isEqualTo(1);
        }

        @Test
        void is_refused_where_nothing_can_be_written() throws Exception {
            output("create", "--name", "rigid", "--read-only", "-v", "kept:/volume:ro",
                    "busybox", "true");
            Path file = file("in4", "x");
            assertThat(docker("cp", file.toString(), "rigid:/x").output())
                    .contains("container rootfs is marked read-only");
            assertThat(docker("cp", file.toString(), "rigid:/volume/x").output())
                    .contains("mounted volume is marked read-only");
        }
    }

    @Nested
    class The_status_of_a_path {

        @Test
        void is_a_header_with_the_modes_of_go() throws Exception {
            String answer = RawClient.call(daemon.socket(), "HEAD",
                    "/v1.47/containers/alive/archive?path=/a/link");
            assertThat(answer).startsWith("HTTP/1.1 200");
            String header = answer.lines()
                    .filter(l -> l.startsWith("X-Docker-Container-Path-Stat: "))
                    .findFirst().orElseThrow().substring(30);
            assertThat(new String(Base64.getDecoder().decode(header.strip())))
                    .contains("\"name\":\"link\"", "\"mode\":134218239",
                            "\"linkTarget\":\"/a/b\"");
        }

        @Test
        void needs_a_path() throws Exception {
            assertThat(RawClient.get(daemon.socket(), "/containers/alive/archive"))
                    .startsWith("HTTP/1.1 400").contains("'path' cannot be empty");
        }
    }

    @Nested
    class Export {

        @Test
        void is_the_tree_without_what_is_mounted() throws Exception {
            Path archive = directory.resolve("export.tar");
            output("export", "-o", archive.toString(), "alive");
            assertThat(run("tar", "-tvf", archive.toString()).lines()
                    .map(l -> l.replaceAll("\\s+", " ")).toList())
                    .anyMatch(l -> l.matches("prw.* a/pipe"))
                    .anyMatch(l -> l.matches("hrws.* a/hard link to a/b/c"))
                    .anyMatch(l -> l.matches("drw.* proc/"))
                    .noneMatch(l -> l.contains(" proc/1/"))
                    .noneMatch(l -> l.contains(" volume/early"));
        }
    }
}
