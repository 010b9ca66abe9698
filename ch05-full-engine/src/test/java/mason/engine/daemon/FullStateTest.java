// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mason.linux.Mount;
import mason.linux.Unmount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

/** A daemon whose disk has no room: what needs none goes on, and removing makes room. */
@Timeout(120)
@Requires({"root", "controller pids", "program busybox"})
@LeakCheck
class FullStateTest {

    private static final String WHY = "No space left on device; removing containers,"
            + " images or volumes makes room";
    private static final int PAGE = 4096;

    @TempDir
    private Path directory;
    private final List<Path> fillers = new ArrayList<>();
    private RunningDaemon daemon;
    private Path state;

    private void start(String size) throws Exception {
        state = Files.createDirectory(directory.resolve("state"));
        Mount.of("tmpfs", state.toString()).with(size).apply();
        daemon = RunningDaemon.in(directory);
    }

    @AfterEach
    void stop() throws Exception {
        try {
            empty();
            daemon.close();
        } finally {
            new Unmount(state.toString()).apply();
        }
    }

    private void fill() throws IOException {
        try {
            while (true) {
                Path filler = state.resolve("filler" + fillers.size());
                fillers.add(filler);
                Files.write(filler, new byte[PAGE]);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left on device");
        }
    }

    private void empty() throws IOException {
        for (Path filler : fillers) {
            Files.deleteIfExists(filler);
        }
    }

    private void expectRefused(EngineClient client, String path, String body)
            throws IOException {
        fill();
        assertThatThrownBy(() -> client.post(path, body)).hasMessageContaining(WHY)
                .hasMessageContaining(state.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"size=8m", "size=64m,nr_inodes=1200"})
    void loses_nothing_and_has_words_for_what_it_cannot_do(String size) throws Exception {
        start(size);
        try (EngineClient client = EngineClient.to(daemon.socket())) {
            String idle = client.created("true");
            String ends = client.created("sleep", "600");
            String runs = client.created("sleep", "600");
            client.start(ends);
            client.start(runs);
            expectEndIsTold(client, ends);
            expectWords(client, idle);
            assertThat(client.call("GET", "/containers/json?all=1", "")).contains(idle,
                    ends, runs);
            client.call("GET", "/system/df", "");
            expectStopped(client, runs);
            for (String id : List.of(idle, ends, runs)) {
                fill();
                client.remove(id);
            }
            fill();
            client.call("DELETE", "/images/busybox?force=1", "");
            empty();
            expectThatAllWorksAgain(client);
        }
        assertThat(daemon.log()).doesNotContain("\tat ");
    }

    private void expectEndIsTold(EngineClient client, String container)
            throws Exception {
        try (EngineClient waiting = EngineClient.to(daemon.socket())) {
            CompletableFuture<String> end = CompletableFuture
                    .supplyAsync(() -> waited(waiting, container), FullStateTest::begin);
            fill();
            ProcessHandle.of(KilledDaemonTest.number(
                    KilledDaemonTest.inspected(client, container), "Pid")).orElseThrow()
                    .destroyForcibly();
            assertThat(end.get(30, TimeUnit.SECONDS)).contains("\"StatusCode\":137");
        }
    }

    /** Since Java 25 the pool of all has one thread on two processors, and this waits. */
    private static void begin(Runnable waiting) {
        new Thread(waiting, "waiting").start();
    }

    private void expectWords(EngineClient client, String idle) throws IOException {
        expectRefused(client, "/containers/create", "{\"Image\":\"busybox\"}");
        expectRefused(client, "/containers/" + idle + "/start", "");
        expectRefused(client, "/volumes/create", "{\"Name\":\"vol\"}");
        expectRefused(client, "/images/busybox/tag?repo=other", "");
    }

    private void expectStopped(EngineClient client, String runs) throws IOException {
        fill();
        client.post("/containers/" + runs + "/stop?t=0", "");
        assertThat(KilledDaemonTest.inspected(client, runs))
                .contains("\"Status\":\"exited\"");
    }

    private static void expectThatAllWorksAgain(EngineClient client) throws IOException {
        String again = client.created("true");
        client.start(again);
        client.await(again);
        client.remove(again);
    }

    private static String waited(EngineClient client, String id) {
        try {
            return client.post("/containers/" + id + "/wait", "");
        } catch (IOException e) {
            return "" + e;
        }
    }
}
