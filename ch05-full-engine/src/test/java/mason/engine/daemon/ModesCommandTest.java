// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import workbook.testkit.Requires;

/** Health, shared namespaces and events, as the docker command asks for them. */
@Requires({"root", "program docker", "program busybox"})
class ModesCommandTest extends WithDaemon {

    private static void await(Callable<Boolean> condition) throws Exception {
        Instant end = Instant.now().plusSeconds(60);
        while (!condition.call()) {
            assertThat(Instant.now()).as("what is waited for comes").isBefore(end);
            Thread.sleep(100);
        }
    }

    private static List<String> events(String... filters) throws Exception {
        List<String> words = new java.util.ArrayList<>(List.of("events", "--since", "5m",
                "--until", "" + Instant.now().plusSeconds(1).getEpochSecond(), "--format",
                "{{.Type}} {{.Action}}"));
        for (String filter : filters) {
            words.addAll(List.of("--filter", filter));
        }
        return output(words.toArray(String[]::new)).lines().toList();
    }

    @Nested
    class A_health_check {

        @Test
        void is_seen_in_lists_and_details_and_events() throws Exception {
            output("run", "-d", "--name", "well", "--health-cmd", "test -e /well",
                    "--health-interval", "200ms", "--health-timeout", "5s",
                    "--health-retries", "1", "--health-start-period", "1ms",
                    "--health-start-interval", "100ms", "busybox", "sleep", "100");
            await(() -> output("ps", "-q", "--filter", "health=unhealthy").length() > 0);
            output("exec", "well", "touch", "/well");
            await(() -> output("ps", "--filter", "health=healthy", "--format",
                    "{{.Status}}").matches("Up .* \\(healthy\\)"));
            assertThat(output("inspect", "-f", "{{.State.Health.Status}}"
                    + " {{(index .State.Health.Log 0).ExitCode}}"
                    + " {{.Config.Healthcheck.StartInterval}}", "well"))
                    .matches("healthy [01] 100ms");
            assertThat(events("event=health_status", "container=well")).contains(
                    "container health_status: unhealthy",
                    "container health_status: healthy");
            output("kill", "well");
        }

        @Test
        void can_be_switched_off() throws Exception {
            output("create", "--name", "off", "--no-healthcheck", "busybox", "true");
            assertThat(output("inspect", "-f",
                    "{{.Config.Healthcheck.Test}} {{.State.Health}}", "off"))
                    .isEqualTo("[NONE] <nil>");
            assertThat(output("ps", "-aq", "--filter", "health=none")).isNotEmpty();
        }
    }

    @Nested
    class Namespaces {

        @Test
        void are_shared_as_asked() throws Exception {
            output("run", "-d", "--name", "donor", "--ipc", "shareable", "busybox",
                    "sleep", "100");
            assertThat(output("run", "--rm", "--pid", "container:donor", "--ipc",
                    "container:donor", "--network", "container:donor", "busybox", "ps"))
                    .contains("sleep 100");
            assertThat(output("run", "--rm", "--network", "host", "--uts", "host",
                    "--pid", "host", "--userns", "host", "busybox", "readlink",
                    "/proc/self/ns/net"))
                    .isEqualTo(Files.readSymbolicLink(Path.of("/proc/self/ns/net"))
                            .toString());
            assertThat(daemon.docker("run", "--rm", "--network", "container:donor",
                    "--hostname", "x", "busybox", "true").output())
                    .contains("conflicting options: hostname and the network mode");
            output("kill", "donor");
            assertThat(daemon.docker("run", "--rm", "--network", "container:donor",
                    "busybox", "true").output())
                    .contains("cannot join network of a non running container");
        }
    }

    @Nested
    class Events {

        @Test
        void tell_the_whole_life_of_a_container() throws Exception {
            output("run", "-d", "--name", "told", "-v", "kept:/kept", "busybox", "sleep",
                    "100");
            output("exec", "told", "true");
            output("pause", "told");
            output("unpause", "told");
            output("restart", "-t", "0", "told");
            output("stop", "-t", "0", "told");
            output("rename", "told", "told2");
            output("rm", "told2");
            assertThat(events("container=told")).containsExactly("container create",
                    "container start", "container exec_create: true",
                    "container exec_start: true", "container exec_die",
                    "container pause", "container unpause", "container kill",
                    "container kill", "container die", "container stop",
                    "container start", "container restart", "container kill",
                    "container kill", "container die", "container stop",
                    "container rename", "container destroy");
            assertThat(events("volume=kept")).containsExactly("volume mount",
                    "volume unmount", "volume mount", "volume unmount");
            assertThat(events("type=network", "network=bridge")).contains(
                    "network connect", "network disconnect");
        }

        @Test
        void tell_of_what_a_restart_policy_does() throws Exception {
            output("run", "-d", "--name", "again", "--restart", "on-failure:2", "busybox",
                    "false");
            await(() -> events("container=again", "event=die").size() == 3);
            assertThat(events("container=again", "type=container")).containsExactly(
                    "container create", "container start", "container die",
                    "container start", "container die", "container start",
                    "container die");
        }
    }
}
