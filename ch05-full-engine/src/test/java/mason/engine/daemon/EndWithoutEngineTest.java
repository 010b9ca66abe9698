// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

/** What an engine says of containers that were without one for a while. */
@Timeout(120)
@Requires({"root", "kernel 5.11", "program busybox"})
@LeakCheck
class EndWithoutEngineTest {

    @TempDir
    private Path directory;
    private String ended;
    private String terminal;
    private String reader;
    private ProcessHandle one;

    private static String create(EngineClient client, String more, String script)
            throws Exception {
        String id = EngineClient.id(client.post("/containers/create",
                "{\"Image\":\"busybox\",\"Cmd\":[\"sh\",\"-c\",\"" + script + "\"],"
                        + more
                        + "\"HostConfig\":{\"NetworkMode\":\"none\"}}"));
        client.start(id);
        return id;
    }

    @Test
    void is_what_it_can_know_and_no_more() throws Exception {
        try (DaemonProcess daemon = DaemonProcess.in(directory)) {
            begin(daemon);
            daemon.kill();
            one.destroyForcibly();
            one.onExit().get();
            daemon.start();
            try (EngineClient client = EngineClient.to(daemon.socket())) {
                expectHonest(client);
                client.start(ended);
                assertThat(KilledDaemonTest.inspected(client, ended))
                        .contains("\"Error\":\"\"");
            }
        }
    }

    private void begin(DaemonProcess daemon) throws Exception {
        try (EngineClient client = EngineClient.to(daemon.socket())) {
            ended = create(client, "", "echo first; sleep 600");
            terminal = create(client, "\"Tty\":true,\"OpenStdin\":true,",
                    "trap : HUP; while :; do sleep 1; done");
            reader = create(client, "\"OpenStdin\":true,",
                    "read l; echo got $l; sleep 600");
            one = ProcessHandle.of(KilledDaemonTest.number(
                    KilledDaemonTest.inspected(client, ended), "Pid")).orElseThrow();
            awaitLog(client, ended, "first");
        }
    }

    private void expectHonest(EngineClient client) throws Exception {
        assertThat(KilledDaemonTest.inspected(client, ended))
                .contains("\"Status\":\"exited\"").contains("\"ExitCode\":255")
                .contains(
                        "\"Error\":\"it ended while no engine was there: its exit code is"
                                + " not known");
        awaitLog(client, ended, "first");
        assertThat(KilledDaemonTest.inspected(client, terminal))
                .contains("\"Status\":\"running\"")
                .contains("\"Error\":\"its terminal went with the engine");
        assertThat(KilledDaemonTest.inspected(client, reader))
                .contains("\"Status\":\"running\"").contains("\"Error\":\"\"");
    }

    private static void awaitLog(EngineClient client, String id, String text)
            throws Exception {
        while (!client.call("GET", "/containers/" + id + "/logs?stdout=1", "")
                .contains(text)) {
            Thread.sleep(20);
        }
    }
}
