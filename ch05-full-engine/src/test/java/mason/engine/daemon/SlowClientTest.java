// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import workbook.testkit.Requires;

/** Clients that say little, read nothing or go in the middle: others are answered. */
@Requires("root")
@Timeout(120)
class SlowClientTest extends WithDaemon {

    private static final int MANY = 200;
    private static final int SOME = 8;
    private static final String UPGRADE = "Connection: Upgrade\r\nUpgrade: tcp\r\n";
    private static final String CHATTY = """
            {"Image":"busybox","StopSignal":"KILL","OpenStdin":true,
             "Cmd":["sh","-c","while :; do seq 5000; sleep 1; done"],
             "HostConfig":{"NetworkMode":"none",
              "LogConfig":{"Type":"json-file","Config":{"max-size":"1m"}}}}""";

    private final List<RawClient> clients = new ArrayList<>();
    private Usage before;

    @BeforeAll
    static void begin() throws Exception {
        post("/containers/create?name=chatty", CHATTY);
        post("/containers/chatty/start", "");
        attached().close();
        waitForAnswers();
    }

    @BeforeEach
    void count() throws IOException {
        before = Usage.now();
    }

    @AfterEach
    void allIsGivenBack() throws Exception {
        waitForAnswers();
        for (RawClient client : clients) {
            client.close();
        }
        before.comesBack();
        assertThat(daemon.log()).isEmpty();
    }

    private static HttpAnswer post(String path, String json) throws IOException {
        return HostileRequest.json("POST", path, json).answer(daemon.socket());
    }

    private static void waitForAnswers() throws IOException {
        assertThat(RawClient.get(daemon.socket(), "/_ping")).startsWith("HTTP/1.1 200");
        assertThat(RawClient.get(daemon.socket(), "/containers/json"))
                .startsWith("HTTP/1.1 200");
    }

    private static RawClient attached() throws IOException {
        RawClient client = RawClient.to(daemon.socket());
        client.send(streams().findFirst().orElseThrow()).readUntil("\r\n\r\n");
        return client;
    }

    private RawClient client() throws IOException {
        RawClient client = RawClient.to(daemon.socket());
        clients.add(client);
        return client;
    }

    /** Requests whose answers have no end. */
    static Stream<String> streams() throws IOException {
        return Stream.of(
                request("POST", "/containers/chatty/attach?stream=1&stdout=1&stdin=1",
                        UPGRADE),
                request("POST", "/containers/chatty/attach?stream=1&stdout=1&stdin=1",
                        ""),
                request("GET", "/containers/chatty/logs?follow=1&stdout=1", ""),
                request("POST", "/containers/chatty/wait", "Content-Length: 1\r\n") + "x",
                request("GET", "/events", ""));
    }

    private static String request(String method, String path, String headers) {
        return method + " " + path + " HTTP/1.1\r\nHost: d\r\n" + headers + "\r\n";
    }

    private static String exec() throws IOException {
        String id = JsonParser.parseString(post("/containers/chatty/exec",
                "{\"Cmd\":[\"sh\",\"-c\",\"seq 99999; sleep 9\"],"
                        + "\"AttachStdout\":true,\"AttachStdin\":true}")
                .body())
                .getAsJsonObject().get("Id").getAsString();
        return request("POST", "/exec/" + id + "/start", UPGRADE
                + "Content-Type: application/json\r\nContent-Length: 2\r\n") + "{}";
    }

    @Test
    void that_say_nothing_hold_no_threads() throws Exception {
        for (int i = 0; i < MANY; i++) {
            client();
        }
        assertThat(Usage.now().threads()).isLessThan(before.threads() + SOME);
    }

    @Test
    void that_send_a_byte_now_and_then_do_not_stop_others() throws Exception {
        String request = "POST /volumes/create HTTP/1.1\r\nHost: d\r\nContent-Type:"
                + " application/json\r\nContent-Length: 200\r\n\r\n" + " ".repeat(20);
        for (int i = 0; i < SOME; i++) {
            client().send(request.substring(0, request.length() * i / SOME));
        }
        for (int second = 0; second < 3; second++) {
            for (RawClient each : clients) {
                each.flood(1);
            }
            waitForAnswers();
            Thread.sleep(300);
        }
    }

    @ParameterizedTest
    @MethodSource("streams")
    void that_never_read_do_not_stop_others(String request) throws Exception {
        for (int i = 0; i < SOME; i++) {
            client().send(request);
        }
        Thread.sleep(300);
    }

    @ParameterizedTest
    @MethodSource("streams")
    void that_go_in_the_middle_leave_nothing(String request) throws Exception {
        for (int i = 0; i < SOME; i++) {
            client().send(request).readUntil("\r\n\r\n");
            client().send(request).end();
            client().send(request.substring(0, request.length() - i - 1));
        }
    }

    @Test
    void of_an_exec_that_go_in_the_middle_leave_nothing() throws Exception {
        for (int i = 0; i < 3; i++) {
            client().send(exec()).readUntil("\r\n\r\n");
            client().send(exec()).end();
            client().send(exec());
        }
        for (RawClient client : clients) {
            client.close();
        }
        post("/containers/chatty/restart", "");
    }

    @Test
    void that_type_more_than_is_read_leave_nothing() throws Exception {
        for (int i = 0; i < 3; i++) {
            RawClient client = client().send(streams().findFirst().orElseThrow());
            client.readUntil("\r\n\r\n");
            client.send("x".repeat(150_000));
        }
    }
}
