// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mason.linux.ChildProcess;
import mason.linux.Errno;
import mason.linux.JoinUserNamespace;
import mason.linux.KernelCall;
import mason.linux.KernelException;
import mason.linux.Pid;
import mason.linux.PivotRoot;
import mason.linux.PosixSpawn;
import mason.linux.UserNamespaceChild;

/**
 * The user namespace of another process, for a second JVM: with its threads, that can't
 * join one, so the child that becomes it does. From then on, process 1 has no privileges
 * on the host: setns(2), user_namespaces(7).
 *
 * @param call nothing if the plan joins none
 * @param rest what is left for process 1
 */
record EnteredUsers(Optional<JoinUserNamespace> call, Plan rest) {

    static EnteredUsers of(Plan plan) {
        List<KernelCall> others = plan.inProcess1().stream()
                .filter(c -> !(c instanceof JoinUserNamespace)).toList();
        return new EnteredUsers(
                plan.inProcess1().stream().filter(JoinUserNamespace.class::isInstance)
                        .map(JoinUserNamespace.class::cast).findFirst(),
                new Plan(plan.onHost(), plan.unshared(), plan.idMapping(),
                        plan.inNamespaces(), others, plan.init()));
    }

    /** @throws UnsupportedOperationException if process 1 needs the host's root after */
    void check() {
        if (call.isPresent()
                && rest.inProcess1().stream().anyMatch(PivotRoot.class::isInstance)) {
            throw new UnsupportedOperationException("a second JVM cannot start a"
                    + " container in the user namespace of another one: this machine"
                    + " has to let the engine clone and trace a process");
        }
    }

    /** Starts a JVM as process 1, in that namespace. */
    ChildProcess start(PosixSpawn process1) {
        return call.map(c -> UserNamespaceChild.joining(process1, c))
                .orElseGet(process1::start);
    }

    /**
     * To be called when the JVM runs, before it has the calls of the plan.
     *
     * @throws KernelException if it is where this process is
     */
    void require(Pid process1) throws IOException {
        if (call.isPresent() && users(process1).equals(users(Pid.own()))) {
            throw call.get().failure(Errno.EPERM);
        }
    }

    private static Path users(Pid process) throws IOException {
        return Files.readSymbolicLink(process.proc().resolve("ns/user"));
    }
}
