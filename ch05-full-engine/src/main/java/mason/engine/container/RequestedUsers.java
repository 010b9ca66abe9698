// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mason.chroot.RemappedRoot;
import mason.chroot.RootMount;
import mason.chroot.TmpfsMount;
import mason.engine.config.HostConfig;
import mason.launch.Plan;
import mason.linux.JoinUserNamespace;
import mason.namespaces.UserNamespace;
import mason.unionfs.OwnerMap;

/**
 * Whose the users of a container are: the host's, or those that they were mapped to when
 * the container was made.
 */
record RequestedUsers(Parts parts, Container container) {

    private static final String HOST = "host";

    /** Those of a new container. */
    static Optional<UserNamespace> of(Parts parts, HostConfig asked) {
        return asked.isolation().usernsMode().equals(HOST) ? Optional.empty()
                : parts.users().standard();
    }

    /** @throws IllegalArgumentException in Docker's words: it needs the host's users */
    static void check(Parts parts, HostConfig asked) {
        if (of(parts, asked).isPresent()) {
            refuse(asked.isolation().privileged(), "privileged mode is incompatible with"
                    + " user namespaces.  You must run the container in the host"
                    + " namespace when running privileged mode");
            String network = asked.networking().networkMode();
            refuse(network.equals(HOST), "cannot share the host's network namespace when"
                    + " user namespaces are enabled");
            refuse(asked.isolation().pidMode().equals(HOST), "cannot share the host PID"
                    + " namespace when user namespaces are enabled");
        }
    }

    private static void refuse(boolean isAsked, String why) {
        if (isAsked) {
            throw new IllegalArgumentException(why);
        }
    }

    private Optional<UserNamespace> users() {
        return container.record().users();
    }

    /** The start with these users, in a user namespace of its own or a joined one. */
    Plan in(Plan start, JoinedUsers joined) throws IOException {
        Optional<String> terminal = container.record().config().tty()
                ? Optional.of(container.directory().merged() + "/dev/pts/0")
                : Optional.empty();
        return areRemapped() ? root(terminal, joined.call()).in(start) : start;
    }

    /** What comes before an overlay of the image's layers. */
    Plan mapped() throws IOException {
        return areRemapped()
                ? Plan.inNamespaces(
                        root(Optional.empty(), Optional.empty()).mappedLayers())
                : Plan.NOTHING;
    }

    private RemappedRoot root(Optional<String> terminal,
            Optional<JoinUserNamespace> joined) throws IOException {
        UserNamespace users = users().orElseThrow();
        List<Path> layers = new ContainerRecipe(parts, container).layers().layers();
        return new RemappedRoot(users, parts.users().mapping(users),
                layers.stream().distinct().toList(), terminal, joined);
    }

    /** How owners on the disk and in the container belong together. */
    OwnerMap owners() {
        return users().map(u -> new OwnerMap(u.first(), u.count())).orElse(OwnerMap.NONE);
    }

    boolean areRemapped() {
        return users().isPresent();
    }

    /** Gives files of the host's root to root of the container. */
    void own(Path... files) throws IOException {
        for (Path file : files) {
            if (areRemapped() && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                shift(file, "unix:uid");
                shift(file, "unix:gid");
            }
        }
    }

    private void shift(Path file, String attribute) throws IOException {
        int id = (int) Files.getAttribute(file, attribute, LinkOption.NOFOLLOW_LINKS);
        if (Integer.compareUnsigned(id, users().get().count()) < 0
                && Integer.compareUnsigned(id, users().get().first()) < 0) {
            Files.setAttribute(file, attribute, owners().outside(id),
                    LinkOption.NOFOLLOW_LINKS);
        }
    }

    /** What is made for it in memory belongs to its own users. */
    RootMount owned(RootMount mount) {
        return mount instanceof TmpfsMount tmpfs
                ? users().<RootMount>map(u -> tmpfs.ownedFrom(u.first())).orElse(mount)
                : mount;
    }

    /** New volumes are its root's. */
    void ownVolumes() throws IOException {
        for (MountedPlace place : container.record().mounts()) {
            Path directory = Path.of(place.source());
            if (areRemapped() && place.isVolume() && isEmpty(directory)) {
                own(directory);
            }
        }
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (Stream<Path> names = Files.list(directory)) {
            return names.findAny().isEmpty();
        }
    }
}
