// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mason.launch.Plan;
import mason.linux.BecomeRoot;
import mason.linux.CreateFilesAs;
import mason.linux.Fd;
import mason.linux.JoinUserNamespace;
import mason.linux.OpenFlag;
import mason.linux.Pid;
import mason.namespaces.SharedNamespaces;
import mason.namespaces.UserNamespace;

/**
 * The users of a container that runs, for one more process in it, or for a container
 * that shares other namespaces with it: these belong to its users. A thread of a JVM
 * can't join a user namespace, the process has to: setns(2).
 *
 * @param namespace of the container; nothing if its users are the host's
 */
record JoinedUsers(Optional<UserNamespace> users,
        Optional<Fd> namespace) implements AutoCloseable {

    static JoinedUsers of(Container container, Run run) {
        Optional<UserNamespace> users = container.record().users();
        return new JoinedUsers(users, users.map(u -> Fd
                .open(of(run.process().pid()).toString(), OpenFlag.READ_ONLY)));
    }

    /**
     * Those of the containers whose namespaces a new one shares.
     *
     * @throws ConflictException if they are not in one user namespace
     */
    static JoinedUsers of(Container container, SharedNamespaces shared)
            throws IOException {
        Optional<UserNamespace> users = container.record().users();
        Set<Path> namespaces = new HashSet<>();
        for (Pid process : shared.joined().values()) {
            namespaces.add(Files.readSymbolicLink(of(process)));
        }
        if (users.isPresent() && namespaces.size() > 1) {
            throw new ConflictException("the containers whose namespaces are to be shared"
                    + " do not share a user namespace");
        }
        return new JoinedUsers(users, shared.joined().values().stream().findFirst()
                .filter(p -> users.isPresent())
                .map(p -> Fd.open(of(p).toString(), OpenFlag.READ_ONLY)));
    }

    private static Path of(Pid process) {
        return process.proc().resolve("ns/user");
    }

    /** The call by which a process 1 enters it that has no other further descriptor. */
    Optional<JoinUserNamespace> call() {
        return namespace.map(
                n -> new JoinUserNamespace(new Fd(MoreDescriptors.FIRST)));
    }

    /** The files, and the namespace after them. */
    List<Fd> with(List<Fd> files) {
        List<Fd> all = new ArrayList<>(files);
        namespace.ifPresent(all::add);
        return all;
    }

    /** @param number of the descriptor that the process has of the namespace */
    Plan plan(int number) {
        return users.map(u -> Plan
                .inNamespaces(new CreateFilesAs(u.first(), u.first()))
                .and(Plan.inProcess1(new JoinUserNamespace(new Fd(number)),
                        new BecomeRoot())))
                .orElse(Plan.NOTHING);
    }

    @Override
    public void close() {
        namespace.ifPresent(Fd::close);
    }
}
