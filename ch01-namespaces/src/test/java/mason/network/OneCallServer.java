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

/**
 * Somebody who waits for one caller, says a word, and remembers the caller's address.
 */
final class OneCallServer implements AutoCloseable {

    private static final int PATIENCE = Math.multiplyExact(1500, Pace.factor());

    private final ServerSocket socket;
    private final CompletableFuture<String> caller;

    private OneCallServer(ServerSocket socket, String word) {
        this.socket = socket;
        this.caller = CompletableFuture.supplyAsync(() -> answer(socket, word));
    }

    /** At the neighbour's, whatever its address. */
    static OneCallServer at(NetworkHost neighbour, String word) {
        return new OneCallServer(neighbour.does(() -> new ServerSocket(0)), word);
    }

    private static String answer(ServerSocket socket, String word) {
        try (Socket guest = socket.accept()) {
            guest.getOutputStream().write(word.getBytes(StandardCharsets.UTF_8));
            return guest.getInetAddress().getHostAddress();
        } catch (IOException closed) {
            return "nobody";
        }
    }

    /** What {@code guest} hears who rings at this address, or why nothing. */
    String rungBy(NetworkHost guest, Ipv4Address address) {
        return rungBy(guest, Ipv4Address.parse("0.0.0.0"), address);
    }

    /** The same of a guest with several addresses who uses this one. */
    String rungBy(NetworkHost guest, Ipv4Address own, Ipv4Address address) {
        return guest.does(() -> {
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

    /** The address the caller seemed to have, or {@code nobody}. */
    String caller() {
        close();
        return caller.join();
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
