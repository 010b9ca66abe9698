// SPDX-License-Identifier: Apache-2.0
package mason.network;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import mason.linux.Transport;
import workbook.testkit.Pace;

/** A server on a node that tells each client a word and the client's address. */
final class EchoServer implements AutoCloseable {

    static final String NOTHING = "nothing";

    private static final int PATIENCE = Math.multiplyExact(1500, Pace.factor());
    private static final int LONGEST = 512;

    private final Transport transport;
    private final AutoCloseable socket;
    private final int port;

    private EchoServer(Transport transport, AutoCloseable socket, int port) {
        this.transport = transport;
        this.socket = socket;
        this.port = port;
    }

    static EchoServer at(NetworkNode node, Transport transport, String word) {
        return at(node, transport, "0.0.0.0", word);
    }

    /** The same at one of the addresses of the node. */
    static EchoServer at(NetworkNode node, Transport transport, String address,
            String word) {
        InetAddress local = node.call(() -> InetAddress.getByName(address));
        if (transport == Transport.TCP) {
            ServerSocket tcp = node.call(() -> new ServerSocket(0, 50, local));
            CompletableFuture.runAsync(() -> serve(tcp, word));
            return new EchoServer(transport, tcp, tcp.getLocalPort());
        }
        DatagramSocket udp = node
                .call(() -> new DatagramSocket(new InetSocketAddress(local, 0)));
        CompletableFuture.runAsync(() -> serve(udp, word));
        return new EchoServer(transport, udp, udp.getLocalPort());
    }

    private static void serve(ServerSocket socket, String word) {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                client.getOutputStream().write(bytes(word, client.getInetAddress()));
            } catch (IOException closed) {
                continue;
            }
        }
    }

    private static void serve(DatagramSocket socket, String word) {
        DatagramPacket packet = new DatagramPacket(new byte[LONGEST], LONGEST);
        while (!socket.isClosed()) {
            try {
                socket.receive(packet);
                packet.setData(bytes(word, packet.getAddress()));
                socket.send(packet);
            } catch (IOException closed) {
                continue;
            }
        }
    }

    private static byte[] bytes(String word, InetAddress client) {
        return (word + " to " + client.getHostAddress()).getBytes(StandardCharsets.UTF_8);
    }

    int port() {
        return port;
    }

    /** What a program on the node is answered there, or {@link #NOTHING}. */
    String answerTo(NetworkNode client, String address, int at) {
        return client.call(() -> {
            InetSocketAddress there =
                    new InetSocketAddress(InetAddress.getByName(address), at);
            try {
                return transport == Transport.TCP ? tcpAnswer(there) : udpAnswer(there);
            } catch (IOException e) {
                return NOTHING;
            }
        });
    }

    private static String tcpAnswer(InetSocketAddress there) throws IOException {
        try (Socket call = new Socket()) {
            call.connect(there, PATIENCE);
            call.setSoTimeout(PATIENCE);
            return new String(call.getInputStream().readAllBytes(),
                    StandardCharsets.UTF_8);
        }
    }

    private static String udpAnswer(InetSocketAddress there) throws IOException {
        try (DatagramSocket call = new DatagramSocket(
                new InetSocketAddress(InetAddress.getByName("0.0.0.0"), 0))) {
            call.setSoTimeout(PATIENCE);
            call.connect(there);
            call.send(new DatagramPacket(new byte[1], 1));
            DatagramPacket answer = new DatagramPacket(new byte[LONGEST], LONGEST);
            call.receive(answer);
            return new String(answer.getData(), 0, answer.getLength(),
                    StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
