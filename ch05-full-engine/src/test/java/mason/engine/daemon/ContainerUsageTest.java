// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbook.testkit.Requires;

/** What containers use, as clients are told. */
@Requires({"root", "program docker", "program busybox"})
@Timeout(120)
class ContainerUsageTest extends WithDaemon {

    private static final String SLEEPING = "sleeping";
    private static final String BUSY = "busy";

    @BeforeAll
    static void begin() throws Exception {
        output("run", "-d", "--name", SLEEPING, "-m", "64m", "--pids-limit", "30",
                "busybox", "sh", "-c", "sleep 600 & ping -c 1 -W 1 127.0.0.1; sleep 601");
        output("run", "-d", "--name", BUSY, "--network", "none", "--cpus", "0.5",
                "busybox", "sh", "-c", "while :; do :; done");
        output("create", "--name", "idle", "busybox", "true");
    }

    private static JsonObject json(String path) throws IOException {
        String answer = RawClient.get(daemon.socket(), path);
        return JsonParser.parseString(answer.substring(answer.indexOf("\r\n\r\n")))
                .getAsJsonObject();
    }

    @Nested
    class Docker_top {

        @Test
        void lists_the_processes_of_the_container_and_no_others() throws Exception {
            assertThat(output("top", SLEEPING).lines()).hasSizeBetween(3, 4)
                    .anyMatch(l -> l.matches("UID +PID +PPID +C +STIME +TTY +TIME +CMD"))
                    .anyMatch(l -> l.endsWith("sleep 600"));
        }

        @Test
        void passes_its_arguments_on() throws Exception {
            assertThat(output("top", SLEEPING, "-o", "pid,args").lines().findFirst())
                    .hasValueSatisfying(l -> assertThat(l).matches("PID +COMMAND *"));
            assertThat(daemon.docker("top", SLEEPING, "-o", "ppid=PID").output())
                    .contains("specifying \"ppid=PID\" is not allowed");
            assertThat(daemon.docker("top", SLEEPING, "-o", "comm").output())
                    .contains("Couldn't find PID field in ps output");
            assertThat(daemon.docker("top", SLEEPING, "--nonsense").output())
                    .contains("ps: ");
        }

        @Test
        void refuses_a_container_that_does_not_run() throws Exception {
            assertThat(RawClient.get(daemon.socket(), "/v1.41/containers/idle/top"))
                    .contains(" 409 ")
                    .containsPattern("container \\w{64} is not running");
        }
    }

    @Nested
    class One_answer_of_stats {

        @Test
        void has_what_the_api_says() throws Exception {
            JsonObject stats = json("/v1.41/containers/sleeping/stats?stream=0");
            assertThat(stats.keySet()).contains("id", "name", "read", "preread",
                    "pids_stats", "blkio_stats", "num_procs", "storage_stats",
                    "cpu_stats", "precpu_stats", "memory_stats", "networks");
            assertThat(stats.get("name").getAsString()).isEqualTo("/" + SLEEPING);
            JsonObject memory = stats.getAsJsonObject("memory_stats");
            assertThat(memory.get("limit").getAsLong()).isEqualTo(64 << 20);
            assertThat(memory.getAsJsonObject("stats").keySet())
                    .containsAnyOf("total_inactive_file", "inactive_file");
            JsonObject pids = stats.getAsJsonObject("pids_stats");
            assertThat(pids.get("current").getAsInt()).isBetween(2, 3);
            assertThat(pids.get("limit").getAsInt()).isEqualTo(30);
            assertThat(stats.getAsJsonObject("networks").keySet())
                    .containsExactly("eth0");
            Instant before = Instant.parse(stats.get("preread").getAsString());
            assertThat(Duration.between(before,
                    Instant.parse(stats.get("read").getAsString())))
                    .isBetween(Duration.ofMillis(900), Duration.ofMinutes(1));
        }

        @Test
        void does_not_wait_for_a_second_moment_if_one_is_enough() throws Exception {
            JsonObject stats =
                    json("/v1.41/containers/busy/stats?stream=false&one-shot=1");
            assertThat(stats.get("preread").getAsString())
                    .isEqualTo("0001-01-01T00:00:00Z");
            assertThat(stats.getAsJsonObject("cpu_stats").getAsJsonObject("cpu_usage")
                    .get("total_usage").getAsLong()).isPositive();
            assertThat(stats.has("networks")).isFalse();
        }

        @Test
        void says_nothing_of_a_container_that_does_not_run() throws Exception {
            JsonObject stats = json("/containers/idle/stats?stream=false");
            assertThat(stats.get("read").getAsString()).isEqualTo("0001-01-01T00:00:00Z");
            assertThat(stats.getAsJsonObject("memory_stats").keySet()).isEmpty();
            assertThat(stats.getAsJsonObject("cpu_stats").getAsJsonObject("cpu_usage")
                    .get("total_usage").getAsLong()).isZero();
            assertThat(RawClient.get(daemon.socket(), "/containers/nope/stats"))
                    .contains(" 404 ");
        }
    }

    @Nested
    class A_stream_of_stats {

        @Test
        void ends_with_the_container() throws Exception {
            output("create", "--name", "short", "busybox", "true");
            try (RawClient client = RawClient.to(daemon.socket())) {
                client.send("GET /containers/short/stats HTTP/1.1\r\nHost: d\r\n"
                        + "Connection: close\r\n\r\n").readUntil("/short");
                output("rm", "short");
                assertThat(client.readAll()).contains("memory_stats");
            }
        }

        @Test
        void leaves_nothing_when_the_client_goes() throws Exception {
            long descriptors = descriptors();
            for (int i = 0; i < 5; i++) {
                try (RawClient client = RawClient.to(daemon.socket())) {
                    client.send("GET /containers/busy/stats HTTP/1.1\r\nHost: d\r\n\r\n")
                            .readUntil("/busy");
                }
            }
            Instant deadline = Instant.now().plusSeconds(20);
            while ((streaming() > 0 || descriptors() > descriptors)
                    && Instant.now().isBefore(deadline)) {
                Thread.sleep(100);
            }
            assertThat(streaming()).isZero();
            assertThat(descriptors()).isLessThanOrEqualTo(descriptors);
        }

        private long descriptors() throws IOException {
            try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
                return open.count();
            }
        }

        private long streaming() {
            return Thread.getAllStackTraces().values().stream().flatMap(Stream::of)
                    .filter(f -> f.getClassName().endsWith("ResourceRoutes")
                            && f.getMethodName().equals("stream"))
                    .count();
        }
    }

    @Test
    void docker_stats_shows_time_memory_processes_and_traffic() throws Exception {
        String[] busy = output("stats", "--no-stream", "--format",
                "{{.CPUPerc}} {{.PIDs}}", BUSY).split(" ");
        assertThat(Double.parseDouble(busy[0].replace("%", ""))).isBetween(0.1, 65.0);
        assertThat(busy[1]).isEqualTo("1");
        assertThat(output("stats", "--no-stream", "--format",
                "{{.Name}} {{.MemUsage}} {{.NetIO}}", SLEEPING))
                .matches(SLEEPING + " [\\d.]+[KM]iB / 64MiB [\\d.]+k?B / [\\d.]+k?B");
    }
}
