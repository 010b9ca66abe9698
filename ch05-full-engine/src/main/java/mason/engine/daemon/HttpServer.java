// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mason.engine.api.Router;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.ConnectionLimit;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.unixdomain.server.UnixDomainServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Jetty, set up for the API. */
final class HttpServer implements AutoCloseable {

    /** Each attached, waiting or following client holds a thread. */
    private static final int MOST_THREADS = 4000;
    private static final int IDLE_THREADS = 4;
    /** Further ones wait in the queue of the socket until others end. */
    private static final int MOST_CONNECTIONS = 8000;
    private static final Duration IDLE = Duration.ofSeconds(60);
    /** A person may have halted a terminal with Ctrl-S. */
    private static final Duration HALTED = Duration.ofMinutes(10);
    /** What answers a client when the daemon ends is interrupted after half of it. */
    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private final QueuedThreadPool threads =
            new QueuedThreadPool(MOST_THREADS, IDLE_THREADS);
    private final Server server;
    private final Conversations conversations;
    private final List<Path> sockets = new ArrayList<>();

    HttpServer(Router router) {
        this(router, HALTED);
    }

    /** @param patience with a client that does not read what it is sent */
    HttpServer(Router router, Duration patience) {
        threads.setName("api");
        threads.setStopTimeout(FAREWELL.toMillis());
        server = new Server(threads);
        conversations = new Conversations(threads, patience);
        server.setHandler(new ApiHandler(router, conversations));
        server.setErrorHandler(new JsonErrors());
        server.addBean(new ConnectionLimit(MOST_CONNECTIONS, server));
    }

    void start() throws Exception {
        server.start();
    }

    /** Names of images in paths have escaped slashes, and dots. */
    private static HttpConnectionFactory http() {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setUriCompliance(UriCompliance.UNSAFE);
        http.setIdleTimeout(-1);
        return new HttpConnectionFactory(http);
    }

    void listen(DaemonAddress.Unix address, Optional<String> group) throws Exception {
        UnixDomainServerConnector connector =
                new UnixDomainServerConnector(server, 0, 1, http());
        add(connector);
        new UnixListener(address.path(), group).start(connector);
        sockets.add(address.path());
    }

    /** @return the port, which the kernel chose if 0 was asked for */
    int listen(DaemonAddress.Tcp address, Optional<TlsFiles> tls) throws Exception {
        if (tls.isEmpty() && !address.isLoopback()) {
            throw new IllegalArgumentException(address + " can be reached from other"
                    + " machines: give --tlsverify, --tlscacert, --tlscert and --tlskey,"
                    + " or listen at 127.0.0.1");
        }
        HttpConnectionFactory http = http();
        ServerConnector connector = tls.isEmpty()
                ? new ServerConnector(server, 1, 1, http)
                : new ServerConnector(server, 1, 1, new SslConnectionFactory(
                        tls.get().server(), http.getProtocol()), http);
        connector.setHost(address.host());
        connector.setPort(address.port());
        add(connector);
        connector.start();
        return connector.getLocalPort();
    }

    private void add(AbstractConnector connector) {
        connector.setIdleTimeout(IDLE.toMillis());
        server.addConnector(connector);
    }

    @Override
    public void close() throws IOException {
        for (Path socket : sockets) {
            Files.deleteIfExists(socket);
        }
        conversations.close();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IOException("the HTTP server did not stop: " + e.getMessage(), e);
        }
    }
}
