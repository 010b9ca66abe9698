// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import mason.engine.api.Route;
import mason.engine.api.Router;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A connection that is taken over, with a program that sends back what it gets. */
@Timeout(30)
class HijackTest {

    private static final String UPGRADE = "Connection: Upgrade\r\nUpgrade: tcp\r\n";

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @TempDir
    private Path directory;
    private Path socket;
    private HttpServer server;
    private int port;
    private final CountDownLatch clientEnded = new CountDownLatch(1);
    private final CountDownLatch givenUp = new CountDownLatch(1);
    private final AtomicLong written = new AtomicLong();

    @BeforeEach
    void serve() throws Exception {
        socket = directory.resolve("s");
        server = new HttpServer(new Router(Stream.of(
                new Route("POST", "/echo",
                        c -> c.exchange().hijack("raw", HijackTest.this::echo)),
                new Route("POST", "/flood",
                        c -> c.exchange().hijack("raw", HijackTest.this::flood)),
                new Route("GET", "/ws",
                        c -> c.exchange().webSocket(HijackTest.this::echo))),
                (exchange, failure) -> failure.printStackTrace()), PATIENCE);
        server.listen(new DaemonAddress.Unix(socket), Optional.empty());
        port = server.listen(new DaemonAddress.Tcp("127.0.0.1", 0), Optional.empty());
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private void echo(InputStream in, OutputStream out) throws IOException {
        in.transferTo(out);
        clientEnded.countDown();
        out.write("[end]".getBytes(StandardCharsets.US_ASCII));
    }

    private void flood(InputStream in, OutputStream out) throws IOException {
        byte[] chunk = new byte[1 << 16];
        try {
            while (true) {
                out.write(chunk);
                written.addAndGet(chunk.length);
            }
        } finally {
            givenUp.countDown();
        }
    }

    private static String post(String path, String headers) {
        return "POST " + path + " HTTP/1.1\r\nHost: d\r\n" + headers + "\r\n";
    }

    @Nested
    class With_an_upgrade {

        @Test
        void the_client_is_told_and_both_directions_are_open() throws IOException {
            try (RawClient client = RawClient.to(socket)) {
                client.send(post("/echo", UPGRADE));
                assertThat(client.readUntil("\r\n\r\n"))
                        .startsWith("HTTP/1.1 101 Switching Protocols\r\n")
                        .contains("Content-Type: raw").contains("Upgrade: tcp");
                assertThat(client.send("one").readUntil("one")).isEqualTo("one");
                assertThat(client.send("two").readUntil("two")).isEqualTo("two");
            }
        }

        @Test
        void what_was_sent_right_behind_the_request_is_not_lost() throws IOException {
            try (RawClient client = RawClient.to(socket)) {
                client.send(post("/echo", UPGRADE) + "early");
                assertThat(client.readUntil("early")).endsWith("\r\n\r\nearly");
            }
        }

        @Test
        void the_end_of_the_input_reaches_the_program_and_its_answer_the_client()
                throws IOException {
            try (RawClient client = RawClient.to(socket)) {
                client.send(post("/echo", UPGRADE) + "all").end();
                assertThat(client.readAll()).endsWith("\r\n\r\nall[end]");
            }
        }

        @Test
        void a_request_with_a_body_can_be_one_too() throws IOException {
            try (RawClient client = RawClient.to(socket)) {
                client.send(post("/echo", UPGRADE + "Content-Length: 2\r\n") + "{}in")
                        .end();
                assertThat(client.readAll()).endsWith("\r\n\r\nin[end]");
            }
        }

        @Test
        void a_client_that_goes_away_ends_the_conversation() throws Exception {
            try (RawClient client = RawClient.to(socket)) {
                client.send(post("/echo", UPGRADE)).readUntil("\r\n\r\n");
            }
            assertThat(clientEnded.await(10, TimeUnit.SECONDS)).isTrue();
        }

        @Test
        void a_client_that_does_not_read_stops_the_program_and_is_given_up()
                throws Exception {
            try (RawClient client = RawClient.to(socket)) {
                client.send(post("/flood", UPGRADE)).readUntil("\r\n\r\n");
                assertThat(givenUp.await(20, TimeUnit.SECONDS)).isTrue();
                assertThat(written.get()).isLessThan(4L << 20);
            }
        }
    }

    @Nested
    class Without_an_upgrade {

        @Test
        void the_body_of_the_request_is_the_input_and_that_of_the_answer_the_output()
                throws IOException {
            try (RawClient client = RawClient.to(socket)) {
                client.send(post("/echo", "Content-Length: 2\r\n") + "in");
                assertThat(client.readAll()).startsWith("HTTP/1.1 200 OK\r\n")
                        .contains("in").contains("[end]");
            }
        }
    }

    @Nested
    class With_a_web_socket {

        @Test
        void messages_are_the_streams() throws Exception {
            CompletableFuture<String> answer = new CompletableFuture<>();
            WebSocket client = HttpClient.newHttpClient().newWebSocketBuilder()
                    .buildAsync(URI.create("ws://127.0.0.1:" + port + "/ws"),
                            new FirstMessage(answer))
                    .get(10, TimeUnit.SECONDS);
            client.sendText("hello", true).get(10, TimeUnit.SECONDS);
            assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo("hello");
            client.sendClose(WebSocket.NORMAL_CLOSURE, "").get(10, TimeUnit.SECONDS);
            assertThat(clientEnded.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }
}
