// SPDX-License-Identifier: Apache-2.0
package mason.engine.network;

import java.util.Optional;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import mason.network.ForwardingLease;
import workbook.testkit.Nonce;

/** Networks of a new state directory, on a host whose settings are put back. */
final class PublishingEngine implements AutoCloseable {

    static final String FIRST = "1".repeat(64);
    static final String SECOND = "2".repeat(64);

    private static final int PATIENCE = 2000;

    final String word = Nonce.text();
    final Networks networks;
    private final ForwardingLease forwarding = ForwardingLease.take();

    PublishingEngine(Path state) {
        networks = new Networks(state);
    }

    Endpoint connect(String container, String publish) throws IOException {
        return networks.connect(container, PortBinding.parse(publish), Optional.empty());
    }

    /** Every call to this port of the container is answered with the word. */
    ServerSocket serve(ShellContainer container, int port) throws Exception {
        ServerSocket server = container.inNetwork(() -> new ServerSocket(port));
        CompletableFuture.runAsync(() -> {
            while (!server.isClosed()) {
                try (Socket client = server.accept()) {
                    client.getOutputStream()
                            .write(word.getBytes(StandardCharsets.UTF_8));
                } catch (IOException closed) {
                    continue;
                }
            }
        });
        return server;
    }

    static String answer(String address, int port) throws IOException {
        try (Socket call = new Socket()) {
            call.connect(new InetSocketAddress(InetAddress.getByName(address), port),
                    PATIENCE);
            call.setSoTimeout(PATIENCE);
            return new String(call.getInputStream().readAllBytes(),
                    StandardCharsets.UTF_8).strip();
        }
    }

    /** With another behind it that is free. */
    static int freePort() {
        for (int port = 20000 + Nonce.number(1, 9000);; port++) {
            try (ServerSocket first = new ServerSocket(port);
                    ServerSocket second = new ServerSocket(port + 1)) {
                return port;
            } catch (IOException taken) {
                continue;
            }
        }
    }

    static int port(Endpoint endpoint) {
        return endpoint.ports().get(0).hostPort();
    }

    /** The tables of nftables, as nft(8) lists them. */
    static String tables() throws IOException {
        Process nft = new ProcessBuilder("nft", "list", "tables").start();
        return new String(nft.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        try (forwarding) {
            networks.sweep(container -> false);
            networks.remove();
        }
    }
}
