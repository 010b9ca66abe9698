// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.unixdomain.server.UnixDomainServerConnector;

/**
 * The socket that clients of this machine use. It is bound in a directory that only root
 * can enter, gets its group and mode there, and is then moved to its place: there is no
 * moment at which others could connect.
 */
final class UnixListener {

    private static final List<String> GROUPS = List.of("mason", "docker");

    private final Path place;
    private final Optional<String> group;

    /** @param group that may use the socket; nothing for that of docker, if there is */
    UnixListener(Path place, Optional<String> group) {
        this.place = place;
        this.group = group;
    }

    void start(UnixDomainServerConnector connector) throws Exception {
        removeStale();
        Files.createDirectories(place.getParent());
        Path directory = Files.createTempDirectory(place.getParent(), ".mason-",
                PosixFilePermissions.asFileAttribute(
                        PosixFilePermissions.fromString("rwx------")));
        Path socket = directory.resolve("socket");
        try {
            connector.setUnixDomainPath(socket);
            connector.start();
            permit(socket);
            Files.move(socket, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(socket);
            Files.delete(directory);
        }
    }

    /** A socket is stale when no daemon answers there; what is no socket stays. */
    private void removeStale() throws IOException {
        if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files
                .readAttributes(place, java.nio.file.attribute.BasicFileAttributes.class,
                        LinkOption.NOFOLLOW_LINKS)
                .isOther()) {
            throw new IOException(place + " is there already, and is not a socket");
        }
        try (SocketChannel client = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            client.connect(UnixDomainSocketAddress.of(place));
        } catch (IOException nobodyListens) {
            Files.deleteIfExists(place);
            return;
        }
        throw new IOException("another daemon listens at " + place);
    }

    private void permit(Path socket) throws IOException {
        PosixFileAttributeView file =
                Files.getFileAttributeView(socket, PosixFileAttributeView.class);
        Optional<GroupPrincipal> found = group.isPresent()
                ? Optional.of(named(group.get()).orElseThrow(
                        () -> new IOException("there is no group " + group.get())))
                : GROUPS.stream().flatMap(g -> named(g).stream()).findFirst();
        if (found.isPresent()) {
            file.setGroup(found.get());
        }
        file.setPermissions(PosixFilePermissions.fromString("rw-rw----"));
    }

    private Optional<GroupPrincipal> named(String name) {
        UserPrincipalLookupService lookup =
                place.getFileSystem().getUserPrincipalLookupService();
        try {
            return Optional.of(lookup.lookupPrincipalByGroupName(name));
        } catch (UserPrincipalNotFoundException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
