// SPDX-License-Identifier: Apache-2.0
package mason.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import workbook.testkit.Pace;

/** A server that sends a word to one client, and remembers the client's address. */
final class OneCallServer implements AutoCloseable {

    private static final int PATIENCE = Math.multiplyExact(1500, Pace.factor());

    private final ServerSocket socket;
    private final CompletableFuture<String> client;

    private OneCallServer(ServerSocket socket, String word) {
        this.socket = socket;
        this.client = CompletableFuture.supplyAsync(() -> answer(socket, word));
    }

    /** On a node, at each of its addresses. */
    static OneCallServer at(NetworkNode node, String word) {
        return new OneCallServer(node.call(() -> new ServerSocket(0)), word);
    }

    private static String answer(ServerSocket socket, String word) {
        try (Socket client = socket.accept()) {
            client.getOutputStream().write(word.getBytes(StandardCharsets.UTF_8));
            return client.getInetAddress().getHostAddress();
        } catch (IOException closed) {
            return "no client";
        }
    }

    /** What {@code client} reads from this address, or why it reads nothing. */
    String answerTo(NetworkNode client, Ipv4Address address) {
        return answerTo(client, Ipv4Address.parse("0.0.0.0"), address);
    }

    /** The same for a client with several addresses that uses this one. */
    String answerTo(NetworkNode client, Ipv4Address own, Ipv4Address address) {
        return client.call(() -> {
            try (Socket call = new Socket()) {
                call.bind(new InetSocketAddress(InetAddress.getByName(own.text()), 0));
                call.connect(new InetSocketAddress(InetAddress.getByName(address.text()),
                        socket.getLocalPort()), PATIENCE);
                call.setSoTimeout(PATIENCE);
                return new String(call.getInputStream().readAllBytes());
            } catch (IOException e) {
                return "nothing: " + e.getMessage();
            }
        });
    }

    /** The address from which the client connected, or {@code no client}. */
    String clientAddress() {
        close();
        return client.join();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
