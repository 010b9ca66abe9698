// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mason.launch.Plan;
import mason.linux.BecomeRoot;
import mason.linux.CreateFilesAs;
import mason.linux.Fd;
import mason.linux.JoinUserNamespace;
import mason.linux.OpenFlag;
import mason.namespaces.UserNamespace;

/**
 * The users of a container that runs, for one more process in it. A thread of a JVM can't
 * join a user namespace, the process has to: setns(2).
 *
 * @param namespace of the container; nothing if its users are the host's
 */
record JoinedUsers(Optional<UserNamespace> users,
        Optional<Fd> namespace) implements AutoCloseable {

    static JoinedUsers of(Container container, Run run) {
        Optional<UserNamespace> users = container.record().users();
        return new JoinedUsers(users, users.map(u -> Fd
                .open(run.process().pid().proc() + "/ns/user", OpenFlag.READ_ONLY)));
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
