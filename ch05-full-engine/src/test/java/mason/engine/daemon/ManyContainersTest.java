// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

/**
 * Many containers of one daemon. How many: {@code -Dmason.together=100} at once,
 * {@code -Dmason.sequence=1000} one after the other.
 */
@Requires({"root", "kernel 5.11", "program nft", "program busybox"})
@LeakCheck
class ManyContainersTest {

    private static final int TOGETHER = Integer.getInteger("mason.together", 20);
    private static final int SEQUENCE = Integer.getInteger("mason.sequence", 30);
    private static final int CLIENTS = 8;
    private static final int MIB_OF_GARBAGE = 60;

    @TempDir
    private Path directory;
    private DaemonProcess daemon;
    private EngineClient client;

    /** What grows where something is forgotten. */
    private record Use(long residentMib, long threads, long descriptors, long mounts,
            long cgroups, long links, long rules) {

        static Use of(DaemonProcess daemon) throws Exception {
            Path process = Path.of("/proc/" + daemon.pid());
            return new Use(number(process, "VmRSS:") / 1024, number(process, "Threads:"),
                    count(process.resolve("fd")), lines(process.resolve("mountinfo")),
                    countCgroups(), count(Path.of("/sys/class/net")),
                    countRules());
        }

        private static long number(Path process, String field) throws IOException {
            try (Stream<String> lines = Files.lines(process.resolve("status"))) {
                return lines.filter(l -> l.startsWith(field))
                        .mapToLong(l -> Long.parseLong(l.replaceAll("[^0-9]", "")))
                        .findFirst().orElseThrow();
            }
        }

        private static long count(Path place) throws IOException {
            try (Stream<Path> all = Files.list(place)) {
                return all.count();
            }
        }

        private static long lines(Path file) throws IOException {
            try (Stream<String> all = Files.lines(file)) {
                return all.count();
            }
        }

        private static long countCgroups() throws IOException {
            try (Stream<Path> all = Files.find(Path.of("/sys/fs/cgroup"), 4,
                    (p, a) -> a.isDirectory() && p.getParent().endsWith("mason"))) {
                return all.count();
            }
        }

        private static long countRules() throws Exception {
            Process list = new ProcessBuilder("nft", "list", "ruleset")
                    .redirectErrorStream(true).start();
            long rules = new String(list.getInputStream().readAllBytes()).lines().count();
            list.waitFor();
            return rules;
        }
    }

    @BeforeEach
    void start() throws Exception {
        daemon = DaemonProcess.in(directory);
        client = EngineClient.to(daemon.socket());
        for (int i = 0; i < CLIENTS; i++) {
            life("bridge");
        }
    }

    @AfterEach
    void end() throws Exception {
        client.close();
        daemon.close();
    }

    /** What {@code docker run --rm} does. */
    private void life(String network) throws IOException {
        String id = EngineClient.id(client.post("/containers/create",
                KilledDaemonTest.body(network, "echo hi", ",\"AutoRemove\":true")));
        client.start(id);
        try {
            client.post("/containers/" + id + "/wait?condition=removed", "");
        } catch (IOException isRemoved) {
            assertThat(isRemoved).hasMessageContaining("No such container");
        }
    }

    @Test
    void one_after_the_other_leave_the_daemon_as_it_was() throws Exception {
        Use before = Use.of(daemon);
        for (int i = 0; i < SEQUENCE; i++) {
            life(i % 2 == 0 ? "none" : "bridge");
        }
        expectBack(before, SEQUENCE + " one after the other");
    }

    @Test
    void at_once_all_run_and_leave_the_daemon_as_it_was() throws Exception {
        Use before = Use.of(daemon);
        long begin = System.nanoTime();
        List<String> all = startedTogether();
        double seconds = (System.nanoTime() - begin) / 1e9;
        assertThat(client.call("GET", "/containers/json?filters="
                + "%7B%22status%22%3A%5B%22running%22%5D%7D", "")).contains(all);
        System.out.printf("%d containers run after %.1f s: %s%n", TOGETHER, seconds,
                Use.of(daemon));
        for (String id : all) {
            client.remove(id);
        }
        expectBack(before, TOGETHER + " at once");
    }

    private List<String> startedTogether() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<String>> starts = new ArrayList<>();
            for (int i = 0; i < TOGETHER; i++) {
                starts.add(clients.submit(this::started));
            }
            List<String> all = new ArrayList<>();
            for (Future<String> start : starts) {
                all.add(start.get());
            }
            return all;
        } finally {
            clients.shutdown();
        }
    }

    private String started() throws IOException {
        try (EngineClient own = EngineClient.to(daemon.socket())) {
            String id = EngineClient.id(own.post("/containers/create",
                    KilledDaemonTest.body("bridge", "exec sleep 1000", "")));
            own.start(id);
            return id;
        }
    }

    /** Links go a moment after their containers; of idle threads one goes a minute. */
    private void expectBack(Use before, String what) throws Exception {
        Use now = Use.of(daemon);
        for (int i = 0; i < 600 && !isBack(before, now); i++) {
            Thread.sleep(50);
            now = Use.of(daemon);
        }
        System.out.println(what + ": " + before + " → " + now);
        assertThat(isBack(before, now)).as("%s: %s is back to %s", what, now, before)
                .isTrue();
    }

    private static boolean isBack(Use before, Use now) {
        return now.residentMib() <= before.residentMib() + MIB_OF_GARBAGE
                && now.threads() <= before.threads() + 2 * CLIENTS
                && now.descriptors() <= before.descriptors() + CLIENTS
                && now.mounts() <= before.mounts() && now.cgroups() <= before.cgroups()
                && now.links() <= before.links() && now.rules() <= before.rules();
    }
}
