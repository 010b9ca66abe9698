// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import mason.linux.ChildProcess;
import mason.linux.Fd;
import mason.linux.JoinNamespaces;
import mason.linux.Namespace;
import mason.linux.Pid;
import mason.linux.PosixSpawn;
import mason.linux.Step;
import mason.linux.Unshare;
import mason.linux.UserNamespaceChild;

/**
 * Makes a plan true: the builder thread does what is done on the host and in the new
 * namespaces, and starts a second JVM, {@link Process1}, which does the rest. When that
 * changes its root, the kernel changes the builder thread's, too: pivot_root(2). The
 * thread must not load a class from then on.
 */
public final class JvmExecutor {

    private JvmExecutor() {
    }

    /**
     * Starts the container and returns once the command runs. It ends with this JVM.
     *
     * @throws mason.linux.KernelException naming the call that
     *         failed, whichever of the two processes made it
     * @throws IllegalArgumentException if a call follows execve(2)
     */
    public static Task start(Plan plan, Stdio stdio) {
        return with(Lifetime.OF_THIS_JVM).start(plan, stdio);
    }

    /** The choice of what becomes of the containers when this JVM ends. */
    public static Executor with(Lifetime lifetime) {
        return (plan, stdio) -> {
            EnteredUsers.of(plan).check();
            return start(HostMounts.leftByProcess1(ReadOnlyJava.in(plan)), stdio,
                    lifetime);
        };
    }

    // tag::start[]
    private static Task start(Plan plan, Stdio stdio,
            Lifetime lifetime) {
        plan.requireCommandLast();
        BuilderThread builder = new BuilderThread();
        List<Fd> channel = Fd.pair();
        try (Fd ours = channel.get(0)) {
            ChildProcess process1 = builder
                    .call(() -> spawn(plan, stdio, channel.get(1)));
            new Process1Client(ours, process1)
                    .perform(plan, lifetime);
            return new Task(process1, builder, lifetime);
        } catch (RuntimeException e) {
            builder.close();
            throw e;
        }
    }
    // end::start[]

    // tag::thread[]
    private static ChildProcess spawn(Plan plan, Stdio stdio, Fd theirs) {
        try (theirs) {
            plan.onHost().forEach(Step::apply);
            return plan.idMapping().isEmpty()
                    ? spawnAsHostUser(plan, stdio, theirs)
                    : cloneWithUsers(plan, stdio, theirs);
        }
    }

    /** The thread goes into the new namespaces; its child inherits them. */
    private static ChildProcess spawnAsHostUser(Plan plan, Stdio stdio,
            Fd channel) {
        new Unshare(plan.unshared()).apply();
        List<Fd> streams = HostMounts.keptFor(plan, () -> {
            plan.inNamespaces().forEach(Step::apply);
            return stdio.open();
        });
        return EnteredUsers.of(plan)
                .start(process1(streams, channel));
    }
    // end::thread[]

    // tag::owned[]
    /** Clones the child into new namespaces, then joins them. */
    private static ChildProcess cloneWithUsers(Plan plan, Stdio stdio,
            Fd channel) {
        PosixSpawn process1 = process1(stdio.open(), channel);
        IdMapping mapping = plan.idMapping().get();
        // tag::exercise-1.12[]
        try (var child = UserNamespaceChild.start(process1,
                plan.unshared())) {
            mapping.mapIds(child.pid()).forEach(Step::apply);
            follow(child.pid(), plan);
            plan.inNamespaces().forEach(Step::apply);
            return child.release();
        }
        // end::exercise-1.12[]
    }

    /**
     * Joins the child's namespaces, except two: a thread that joins
     * a PID namespace does not move, and root of the host has all
     * capabilities in the user namespace already.
     */
    static void follow(Pid child, Plan plan) {
        Set<Namespace> kinds = EnumSet.copyOf(plan.unshared());
        kinds.removeAll(Set.of(Namespace.USER, Namespace.PID));
        if (!kinds.isEmpty()) {
            new JoinNamespaces(child, kinds).apply();
        }
    }
    // end::owned[]

    /** The channel comes after what the plan knows by its number. */
    private static PosixSpawn process1(List<Fd> streams, Fd channel) {
        List<Fd> all = new ArrayList<>(streams);
        all.add(channel);
        return new PosixSpawn(Process1Command.program(new Fd(streams.size())), all);
    }
}
