// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import workbook.testkit.Requires;

/** The docker command, unmodified, as a client of this engine. */
@Requires({"root", "program docker"})
class DockerCommandTest extends WithDaemon {

    @Nested
    class Run {

        @Test
        void shows_what_the_container_writes_and_removes_it() throws Exception {
            assertThat(output("run", "--rm", "--name", "gone", "busybox", "echo", "hi"))
                    .isEqualTo("hi");
            assertThat(output("ps", "-aq", "--filter", "name=gone")).isEmpty();
        }

        @Test
        void ends_with_the_code_of_the_command() throws Exception {
            assertThat(docker("run", "--rm", "busybox", "sh", "-c", "exit 7").code())
                    .isEqualTo(7);
        }

        @Test
        void ends_with_127_when_there_is_no_such_command() throws Exception {
            assertThat(docker("run", "--rm", "busybox", "nope").code()).isEqualTo(127);
        }

        @Test
        void ends_with_126_when_the_command_cannot_be_executed() throws Exception {
            assertThat(docker("run", "--rm", "busybox", "/etc").code()).isEqualTo(126);
        }

        @Test
        void passes_standard_input_on_to_its_end() throws Exception {
            Path input = Files.writeString(directory.resolve("input"), "typed\n");
            assertThat(daemon.docker(ProcessBuilder.Redirect.from(input.toFile()), "run",
                    "-i", "--rm", "busybox", "cat").output()).isEqualTo("typed\n");
        }
    }

    @Nested
    class The_life_of_a_container {

        @Test
        void goes_through_all_verbs() throws Exception {
            output("run", "-d", "--name", "life", "busybox", "sleep", "600");
            assertThat(state("life")).isEqualTo("running");
            output("pause", "life");
            assertThat(state("life")).isEqualTo("paused");
            output("unpause", "life");
            output("rename", "life", "second");
            assertThat(docker("rm", "second").output())
                    .contains("container is running: stop the container before removing");
            output("kill", "second");
            assertThat(output("wait", "second")).isEqualTo("137");
            assertThat(state("second")).isEqualTo("exited");
            output("start", "second");
            output("restart", "-t", "0", "second");
            output("stop", "-t", "0", "second");
            output("rm", "second");
            assertThat(docker("inspect", "second").output())
                    .containsIgnoringCase("no such object: second");
        }

        private String state(String name) throws Exception {
            return output("inspect", "-f", "{{.State.Status}}", name);
        }

        @Test
        void is_told_as_events() throws Exception {
            output("run", "--rm", "--name", "told", "busybox", "true");
            String end = "" + (Instant.now().getEpochSecond() + 2);
            assertThat(output("events", "--since", "1m", "--until", end, "--filter",
                    "container=told", "--format", "{{.Action}}").lines())
                    .contains("create", "attach", "start", "die", "destroy");
        }

        @Test
        void has_a_log_where_inspect_says_from_its_first_start_on() throws Exception {
            output("create", "--name", "where", "busybox", "echo", "here");
            assertThat(output("inspect", "-f", "{{.LogPath}}", "where")).isEmpty();
            output("start", "-a", "where");
            assertThat(Path.of(output("inspect", "-f", "{{.LogPath}}", "where")))
                    .content().startsWith("{\"log\":\"here\\n\",\"stream\":\"stdout\",");
            output("rm", "where");
        }

        @Test
        void leaves_its_output_in_the_log() throws Exception {
            docker("run", "--name", "logged", "busybox", "sh", "-c",
                    "echo one; echo two; echo err >&2");
            assertThat(output("logs", "logged").lines())
                    .containsExactlyInAnyOrder("one", "two", "err");
            assertThat(output("logs", "--tail", "1", "-t", "logged"))
                    .matches("\\S+T\\S+Z (two|err)");
            output("rm", "logged");
        }

        @Test
        void tells_of_its_container_in_each_line_if_asked() throws Exception {
            output("run", "--name", "told", "-l", "a=b c*~", "-e", "E=1,2", "--log-opt",
                    "labels=a", "--log-opt", "env=E", "busybox", "echo", "hi");
            assertThat(output("logs", "--details", "told"))
                    .isEqualTo("E=1%2C2,a=b+c%2A~ hi");
            assertThat(output("logs", "--details", "-t", "told"))
                    .matches("[0-9-]+T[0-9:.]+Z E=1%2C2,a=b\\+c%2A~ hi");
            assertThat(output("logs", "told")).isEqualTo("hi");
        }
    }

    @Nested
    class Lists {

        @Test
        void are_narrowed_by_filters() throws Exception {
            output("create", "--name", "labelled", "--label", "a=b", "busybox", "true");
            assertThat(output("ps", "-a", "--filter", "label=a=b", "--format",
                    "{{.Names}} {{.Status}}")).isEqualTo("labelled Created");
            assertThat(output("ps", "-a", "--filter", "status=running", "--filter",
                    "label=a=b", "-q")).isEmpty();
            assertThat(output("ps", "-a", "--filter", "ancestor=busybox", "-q"))
                    .isNotEmpty();
            output("rm", "labelled");
        }
    }

    @Nested
    class Images_and_volumes {

        @Test
        void are_served() throws Exception {
            output("run", "--rm", "busybox", "true");
            assertThat(output("images", "--format", "{{.Repository}}:{{.Tag}}"))
                    .contains("busybox:latest");
            output("tag", "busybox", "other:1");
            output("save", "-o", directory.resolve("saved.tar").toString(), "other:1");
            assertThat(output("rmi", "other:1")).contains("Untagged: other:1");
            assertThat(output("load", "-i", directory.resolve("saved.tar").toString()))
                    .contains("Loaded image: other:1");
            assertThat(output("history", "--format", "{{.Size}}", "busybox"))
                    .isNotNull();
            output("volume", "create", "v1");
            assertThat(output("volume", "ls", "-q")).isEqualTo("v1");
            output("volume", "rm", "v1");
            assertThat(output("system", "df", "--format", "{{.Type}}"))
                    .contains("Images", "Containers", "Local Volumes");
        }
    }

    @Nested
    class What_is_not_served {

        @Test
        void is_refused_in_one_sentence() throws Exception {
            assertThat(docker("pull", "nowhere").output())
                    .contains("does not speak to registries yet");
            assertThat(docker("swarm", "init").output())
                    .contains("This node is not a swarm manager");
        }
    }
}
