// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mason.chroot.BindMount;
import mason.chroot.JoinedSharedMemory;
import mason.chroot.RootMount;
import mason.engine.config.Config;
import mason.engine.config.Isolation;
import mason.linux.Namespace;
import mason.linux.Pid;
import mason.namespaces.SharedNamespaces;

/** Which namespaces a container shares, with the host or with containers that run. */
record RequestedSharing(Parts parts, Container container) {

    private static final String SHARED_MEMORY = "/dev/shm";

    /**
     * To be asked for at each start: the other container may have been started again.
     *
     * @throws ConflictException if another container does not run
     * @throws IllegalArgumentException if another container does not share, or a sysctl
     *             would be the host's
     */
    SharedNamespaces namespaces() throws IOException {
        SharedNamespaces shared = SharedNamespaces.NONE;
        shared = with(shared, Namespace.NETWORK, network());
        shared = with(shared, Namespace.IPC, ipc());
        shared = with(shared, Namespace.PID, new NamespaceMode(asked().pidMode()));
        shared = with(shared, Namespace.UTS, new NamespaceMode(asked().utsMode()));
        for (String name : asked().sysctls().keySet()) {
            checkSysctl(name, shared);
        }
        return shared;
    }

    private SharedNamespaces with(SharedNamespaces shared, Namespace kind,
            NamespaceMode mode) throws IOException {
        if (mode.isHost()) {
            return shared.withHost(kind);
        }
        Optional<String> other = mode.container();
        return other.isPresent() ? shared.with(kind, process1(kind, other.get()))
                : shared;
    }

    private Isolation asked() {
        return container.record().hostConfig().isolation();
    }

    private NamespaceMode ipc() {
        return new NamespaceMode(asked().ipcMode());
    }

    private NamespaceMode network() {
        ContainerRecord record = container.record();
        return new NamespaceMode(record.config().networkDisabled() ? ""
                : record.hostConfig().networking().networkMode());
    }

    private Pid process1(Namespace kind, String name) throws IOException {
        ContainerRecord other = other(name);
        if (kind == Namespace.NETWORK && other.id().equals(container.id())) {
            throw new IllegalArgumentException("cannot join own network");
        }
        String failed = "failed to join " + kind + " namespace: container " + name;
        if (!other.status().state().hasProcess()
                && other.status().state() != ContainerState.RESTARTING) {
            throw new ConflictException(kind == Namespace.NETWORK
                    ? "cannot join network of a non running container: " + name
                    : failed + " is not running");
        }
        if (kind == Namespace.IPC && !isShareable(other)) {
            throw new IllegalArgumentException(failed + ": non-shareable IPC (hint: use"
                    + " IpcMode:shareable for the donor container)");
        }
        checkUsers(kind, other, name);
        return other.status().process().map(ProcessIdentity::pid)
                .orElseThrow(() -> new ConflictException("Container " + name
                        + " is restarting, wait until the container is running"));
    }

    /** A namespace belongs to the users of the container that it was made for. */
    private void checkUsers(Namespace kind, ContainerRecord other, String name) {
        if (container.record().users().isPresent()
                && !container.record().users().equals(other.users())) {
            throw new IllegalArgumentException("cannot join the "
                    + kind.name().toLowerCase() + " namespace of container " + name
                    + ", which has other users: use --userns=host");
        }
    }

    private static boolean isShareable(ContainerRecord other) {
        NamespaceMode mode = new NamespaceMode(other.hostConfig().isolation().ipcMode());
        return mode.text().equals("shareable") || mode.isHost()
                || mode.container().isPresent();
    }

    private ContainerRecord other(String name) throws IOException {
        return parts.store().read(new ContainerLookup(parts.store()).find(name));
    }

    /** Runc refuses them, too: they would change the host. */
    private static void checkSysctl(String name, SharedNamespaces shared)
            throws IOException {
        Namespace kind = name.startsWith("net.") ? Namespace.NETWORK : Namespace.IPC;
        if (shared.areHosts(kind)) {
            throw new IllegalArgumentException("sysctl \"" + name
                    + "\" not allowed in host " + kind.name().toLowerCase()
                    + " namespace");
        }
    }

    /** Where its shared memory is, if that is not its own. */
    List<RootMount> mounts() throws IOException {
        if (ipc().isHost()) {
            return List.of(
                    new BindMount(Path.of(SHARED_MEMORY), SHARED_MEMORY, false, true));
        }
        Optional<String> other = ipc().container();
        return other.isPresent()
                ? List.of(new JoinedSharedMemory(process1(Namespace.IPC, other.get())))
                : List.of();
    }

    /** In the network of another container it is called as that is. */
    void takeHostname() throws IOException {
        Optional<ContainerRecord> owner = networkOwner();
        if (owner.isPresent()) {
            Config its = owner.get().config();
            ContainerRecord record = container.record();
            container.save(record.with(
                    record.config().withHostname(its.hostname(), its.domainname())));
        }
    }

    /** The other container whose network it has, and that other's network if need be. */
    Optional<ContainerRecord> networkOwner() throws IOException {
        Optional<String> next = network().container();
        Optional<ContainerRecord> owner = Optional.empty();
        while (next.isPresent()) {
            owner = Optional.of(other(next.get()));
            next = new NamespaceMode(
                    owner.get().hostConfig().networking().networkMode()).container();
        }
        return owner;
    }
}
