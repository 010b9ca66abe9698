// SPDX-License-Identifier: Apache-2.0
package workbook.sandbox;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The grader's end of the socket: accepts the first caller and no other. */
final class EventReceiver implements AutoCloseable {

    private static final int MILLISECONDS_FOR_THE_REST = 2000;

    private final Path socket;
    private final String token;
    private final ServerSocketChannel server;
    private final List<TestEvent> received = new CopyOnWriteArrayList<>();
    private final Thread thread = new Thread(this::receiveAll, "test events");
    private volatile boolean forged;

    EventReceiver(Path socket, String token) throws IOException {
        this.socket = socket;
        this.token = token;
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        thread.setDaemon(true);
        thread.start();
    }

    private void receiveAll() {
        try (EventChannel channel = new EventChannel(server.accept(), token)) {
            Files.delete(socket);
            Optional<TestEvent> next = channel.receive();
            while (next.isPresent()) {
                received.add(next.get().receivedAt(System.nanoTime()));
                next = channel.receive();
            }
        } catch (IllegalArgumentException notTheTestRunner) {
            forged = true;
        } catch (IOException closed) {
            return;
        }
    }

    /** All that was received, once no process is left that could send more. */
    List<TestEvent> events() throws IOException, InterruptedException {
        if (received.isEmpty()) {
            server.close();
        }
        thread.join(MILLISECONDS_FOR_THE_REST);
        return List.copyOf(received);
    }

    /** Whether a message came that the test runner did not send. */
    boolean forged() {
        return forged;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
