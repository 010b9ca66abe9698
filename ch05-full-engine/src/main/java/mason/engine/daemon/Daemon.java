// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mason.engine.api.EngineApi;
import mason.engine.api.Router;
import mason.engine.container.Engine;
import mason.engine.state.DurableFile;
import mason.engine.state.StateLock;

/**
 * A daemon that serves one state directory. While it lives it holds the lock of its
 * directory there, so that there is no second one.
 */
public final class Daemon implements AutoCloseable {

    private static final String DAEMON = "daemon";
    private static final String PID = "pid";
    private static final String SOCKET = "socket";

    private final Path directory;
    private final StateLock lock;
    private final HttpServer http;
    private final EngineApi api;
    private final List<DaemonAddress> addresses;

    private Daemon(Path directory, StateLock lock, HttpServer http, EngineApi api,
            List<DaemonAddress> addresses) {
        this.directory = directory;
        this.lock = lock;
        this.http = http;
        this.api = api;
        this.addresses = addresses;
    }

    /** When this returns, clients are answered. */
    public static Daemon start(Engine engine, DaemonOptions options, DaemonLog log)
            throws Exception {
        Path directory = Files.createDirectories(engine.state().resolve(DAEMON));
        StateLock lock = StateLock.tryIn(directory)
                .orElseThrow(() -> new IOException("another daemon serves "
                        + engine.state() + pid(directory)));
        options.usernsRemap().map(SubordinateIds::of).ifPresent(
                ids -> engine.containers().resources().users().become(ids.first(),
                        ids.count()));
        EngineApi api = new EngineApi(engine);
        HttpServer http = new HttpServer(new Router(api.routes(), log));
        try {
            api.attend(log::say);
            List<DaemonAddress> addresses = listen(http, options);
            http.start();
            DurableFile.write(directory.resolve(PID),
                    ProcessHandle.current().pid() + "\n");
            tellSocket(directory, addresses);
            return new Daemon(directory, lock, http, api, addresses);
        } catch (Exception e) {
            try (lock; http) {
                throw e;
            }
        }
    }

    private static List<DaemonAddress> listen(HttpServer http, DaemonOptions options)
            throws Exception {
        List<DaemonAddress> addresses = new ArrayList<>();
        for (DaemonAddress address : options.addresses()) {
            if (address instanceof DaemonAddress.Unix unix) {
                http.listen(unix, options.group());
                addresses.add(unix);
            } else if (address instanceof DaemonAddress.Tcp tcp) {
                addresses.add(new DaemonAddress.Tcp(tcp.host(),
                        http.listen(tcp, options.tls())));
            }
        }
        return addresses;
    }

    /** So that commands of the same state directory find the daemon. */
    private static void tellSocket(Path directory, List<DaemonAddress> addresses)
            throws IOException {
        for (DaemonAddress address : addresses) {
            if (address instanceof DaemonAddress.Unix unix) {
                DurableFile.write(directory.resolve(SOCKET),
                        unix.path().toAbsolutePath() + "\n");
                return;
            }
        }
    }

    /** Holds the path of the socket of the daemon that serves it, if one does. */
    public static Path socketFile(Path state) {
        return state.resolve(DAEMON).resolve(SOCKET);
    }

    private static String pid(Path directory) {
        try {
            return ": process " + Files.readString(directory.resolve(PID)).strip();
        } catch (IOException notWrittenYet) {
            return "";
        }
    }

    /** Where it listens, with the ports that the kernel chose. */
    public List<DaemonAddress> addresses() {
        return addresses;
    }

    public EngineApi api() {
        return api;
    }

    /** Ends the conversations; containers live on. */
    @Override
    public void close() throws IOException {
        try (lock; http) {
            Files.deleteIfExists(directory.resolve(SOCKET));
            Files.deleteIfExists(directory.resolve(PID));
        }
    }
}
