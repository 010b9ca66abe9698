// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

/**
 * A daemon that is killed at any moment while two clients give it work: what it has
 * answered stays true, and what runs, runs on. How often: {@code -Dmason.kills=100}.
 */
@Requires({"root", "kernel 5.11", "program nft", "program busybox"})
@LeakCheck
class KilledDaemonTest {

    private static final int KILLS = Integer.getInteger("mason.kills", 4);
    private static final int LONGEST_MILLIS = 700;
    private static final String COUNT = "i=0; while :; do j=0; while [ $j -lt 40 ]; do"
            + " echo $i; i=$((i+1)); j=$((j+1)); done; sleep 0.1; done";
    private static final String SERVE = "while :; do echo served | nc -l -p 80; done";

    @TempDir
    private Path directory;
    private DaemonProcess daemon;
    private final List<Counter> counters = new ArrayList<>();
    private String server;
    private int port;

    /** A container that writes one number after the other. */
    private record Counter(String id, int pid) {
    }

    @BeforeEach
    void start() throws Exception {
        daemon = DaemonProcess.in(directory);
        try (EngineClient client = EngineClient.to(daemon.socket())) {
            for (String network : List.of("none", "bridge")) {
                String id = EngineClient.id(client.post("/containers/create",
                        body(network, COUNT, "")));
                client.start(id);
                counters.add(new Counter(id, number(inspected(client, id), "Pid")));
            }
            server = EngineClient.id(client.post("/containers/create", body("bridge",
                    SERVE, ",\"PortBindings\":{\"80/tcp\":[{\"HostPort\":\"\"}]}")));
            client.start(server);
            Matcher chosen = Pattern.compile("\"HostPort\":\"([1-9][0-9]*)\"")
                    .matcher(inspected(client, server));
            assertThat(chosen.find()).as(inspected(client, server)).isTrue();
            port = Integer.parseInt(chosen.group(1));
        }
    }

    static String body(String network, String script, String more) {
        return "{\"Image\":\"busybox\",\"ExposedPorts\":{\"80/tcp\":{}},"
                + "\"Cmd\":[\"sh\",\"-c\",\""
                + script
                + "\"],\"HostConfig\":{\"NetworkMode\":\"" + network + "\"" + more
                + "}}";
    }

    static String inspected(EngineClient client, String id) throws IOException {
        return client.call("GET", "/containers/" + id + "/json", "");
    }

    static int number(String json, String member) {
        Matcher number = Pattern.compile("\"" + member + "\":(-?[0-9]+)").matcher(json);
        assertThat(number.find()).as(json).isTrue();
        return Integer.parseInt(number.group(1));
    }

    @AfterEach
    void end() throws Exception {
        daemon.close();
    }

    @Test
    void keeps_what_it_has_answered_and_loses_nothing_that_runs() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<ContainerWork> clients = List.of(new ContainerWork(daemon.socket(), "a"),
                new ContainerWork(daemon.socket(), "b"));
        for (int kill = 0; kill < KILLS; kill++) {
            clients.forEach(ContainerWork::begin);
            Thread.sleep(random.nextInt(LONGEST_MILLIS));
            daemon.kill();
            for (ContainerWork client : clients) {
                client.awaitEnd();
            }
            daemon.start();
            try (EngineClient client = EngineClient.to(daemon.socket())) {
                expectCounted(client);
                expectServed();
                for (ContainerWork work : clients) {
                    work.expectKept(client);
                }
            }
        }
        expectNothingAfterRemoval();
    }

    private void expectCounted(EngineClient client) throws Exception {
        for (Counter counter : counters) {
            String json = inspected(client, counter.id());
            assertThat(json).contains("\"Running\":true");
            assertThat(number(json, "Pid")).isEqualTo(counter.pid());
            List<Integer> numbers = logged(client, counter.id());
            for (int i = 0; i < numbers.size(); i++) {
                assertThat(numbers.get(i)).as("line %d of the log", i).isEqualTo(i);
            }
        }
    }

    private static List<Integer> logged(EngineClient client, String id)
            throws IOException {
        String log = client.call("GET",
                "/containers/" + id + "/logs?stdout=1&stderr=1", "");
        return log.lines().map(l -> Integer.parseInt(l.replaceAll("[^0-9]", "")))
                .toList();
    }

    private void expectServed() throws Exception {
        for (int attempt = 0;; attempt++) {
            try (Socket socket = new Socket("127.0.0.1", port)) {
                socket.setSoTimeout(5000);
                if (new String(socket.getInputStream().readAllBytes())
                        .equals("served\n")) {
                    return;
                }
            } catch (IOException betweenTwoServers) {
                assertThat(attempt).as("" + betweenTwoServers).isLessThan(50);
            }
            Thread.sleep(20);
        }
    }

    private void expectNothingAfterRemoval() throws Exception {
        try (EngineClient client = EngineClient.to(daemon.socket())) {
            for (String id : DaemonProcess.ids(client)) {
                client.remove(id);
            }
        }
        assertThat(names("containers")).isSubsetOf("lock", "names", "mount-points",
                "kernel-mount-points");
        assertThat(names("containers/names")).isEmpty();
        assertThat(names("networks/endpoints")).filteredOn(n -> n.endsWith(".json"))
                .isEmpty();
    }

    private List<String> names(String place) throws IOException {
        try (Stream<Path> all = Files.list(daemon.state().resolve(place))) {
            return all.map(p -> p.getFileName().toString()).toList();
        }
    }
}
