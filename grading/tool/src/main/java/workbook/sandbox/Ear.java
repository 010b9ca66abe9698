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

/** The grader's end of the line: hears the first caller and nobody else. */
final class Ear implements AutoCloseable {

    private final Path socket;
    private final String token;
    private final ServerSocketChannel door;
    private final List<Event> heard = new CopyOnWriteArrayList<>();
    private final Thread listener = new Thread(this::listen, "ear");
    private volatile boolean forged;

    private Ear(Path socket, String token, ServerSocketChannel door) {
        this.socket = socket;
        this.token = token;
        this.door = door;
    }

    static Ear at(Path socket, String token) throws IOException {
        ServerSocketChannel door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        door.bind(UnixDomainSocketAddress.of(socket));
        Ear ear = new Ear(socket, token, door);
        ear.listener.setDaemon(true);
        ear.listener.start();
        return ear;
    }

    private void listen() {
        try (Line line = new Line(door.accept(), token)) {
            Files.delete(socket);
            Optional<Event> next = line.hear();
            while (next.isPresent()) {
                heard.add(next.get());
                next = line.hear();
            }
        } catch (SecurityException | IllegalArgumentException
                | IndexOutOfBoundsException somebodyElse) {
            forged = true;
        } catch (IOException hungUp) {
            return;
        }
    }

    /** All that was said, once nobody is there to say more. */
    List<Event> heard() throws IOException, InterruptedException {
        if (heard.isEmpty()) {
            door.close();
        }
        listener.join(2000);
        return List.copyOf(heard);
    }

    /** Whether somebody spoke who doesn't know the token. */
    boolean forged() {
        return forged;
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
