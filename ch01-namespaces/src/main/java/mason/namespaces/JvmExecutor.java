// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import mason.linux.Child;
import mason.linux.Fd;
import mason.linux.GatedChild;
import mason.linux.Join;
import mason.linux.Namespace;
import mason.linux.Step;
import mason.linux.Unshare;

/**
 * Makes a plan true: the outer half on a thread of its own, the inner half by a second
 * JVM, the {@link InitStage}, which that thread starts.
 */
public final class JvmExecutor {

    private JvmExecutor() {
    }

    // tag::start[]
    /**
     * Starts the container and returns once the command runs.
     *
     * @throws mason.linux.KernelException naming the call that
     *         failed, whichever of the two processes made it
     */
    public static Child start(Plan plan, Stdio stdio) {
        List<Fd> line = Fd.pair();
        try (Fd ours = line.get(0)) {
            Child child = spawned(plan, stdio, line.get(1));
            new Conversation(ours, child).about(plan.inside());
            return child;
        }
    }

    // end::start[]
    // tag::thread[]
    private static Child spawned(Plan plan, Stdio stdio, Fd line) {
        try (line) {
            Child.Start init = InitCommand.prepared();
            return BuilderThread.call(() -> {
                plan.beforehand().forEach(Step::apply);
                return plan.owner().isEmpty()
                        ? unshared(plan, init, stdio, line)
                        : owned(plan, init, stdio, line);
            });
        }
    }

    /** The thread puts up the walls; its child inherits them. */
    private static Child unshared(Plan plan, Child.Start init,
            Stdio stdio, Fd line) {
        new Unshare(plan.walls()).apply();
        plan.outside().forEach(Step::apply);
        return init.with(joined(stdio.open(), line));
    }
    // end::thread[]

    // tag::owned[]
    /** The child comes with its walls; the thread follows it. */
    private static Child owned(Plan plan, Child.Start init,
            Stdio stdio, Fd line) {
        try (GatedChild child = GatedChild.start(init, plan.walls(),
                joined(stdio.open(), line))) {
            plan.owner().get().maps(child.pid()).forEach(Step::apply);
            new Join(child.pid(), whereThreadsGo(plan)).apply();
            plan.outside().forEach(Step::apply);
            return child.pass();
        }
    }
    // end::owned[]

    /** Root of the host is a stranger to no user namespace, so it needs not join it. */
    private static Set<Namespace> whereThreadsGo(Plan plan) {
        Set<Namespace> kinds = EnumSet.copyOf(plan.walls());
        kinds.removeAll(Set.of(Namespace.USER, Namespace.PID));
        return kinds;
    }

    private static List<Fd> joined(List<Fd> stdio, Fd line) {
        List<Fd> all = new ArrayList<>(stdio);
        all.add(InitStage.LINE.number(), line);
        return all;
    }
}
