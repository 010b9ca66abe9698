// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import mason.linux.CloneGate;
import mason.linux.ChildProcess;
import mason.linux.Execve;
import mason.linux.Fd;
import mason.linux.ForbidInspection;
import mason.linux.KernelException;
import mason.linux.MakeDirectory;
import mason.linux.Namespace;
import mason.linux.Pid;
import mason.linux.Step;
import mason.linux.Unshare;
import mason.linux.VforkChild;

/**
 * Makes a plan true without a second JVM: the builder thread does what {@link
 * JvmExecutor}'s does, and clones a {@link VforkChild} that does the rest. When that
 * changes its root, the kernel changes the builder thread's, too: pivot_root(2). So what
 * the thread does from then on is done once in {@link #tried}, which loads the classes.
 * Only root of the host may look into this JVM's memory from then on.
 */
public final class CloneExecutor implements Executor {

    private static final List<String> TRUE = List.of("true");
    private static final String NO_DIRECTORY = "/proc/self/no/such/directory";

    private final Lifetime lifetime;

    private CloneExecutor(Lifetime lifetime) {
        this.lifetime = lifetime;
    }

    /**
     * An executor that has started a command, and has been refused one.
     *
     * @throws RuntimeException if this machine or its C library can't do it
     */
    public static CloneExecutor tried(Lifetime lifetime) {
        new ForbidInspection().apply();
        ClassLoader.getSystemResource("opens/every/jar");
        CloneExecutor executor = new CloneExecutor(lifetime);
        Plan works = Plan.inProcess1(new Execve(TRUE, Command.USUAL_ENVIRONMENT));
        Plan refused = Plan.inProcess1(new MakeDirectory(NO_DIRECTORY, 0)).and(works);
        try (Stdio stdio = Stdio.withoutInput()) {
            executor.start(works, stdio).await();
            executor.start(refused, stdio).await();
            throw new IllegalStateException("a refusal was not seen");
        } catch (KernelException expected) {
            if (expected.step() instanceof MakeDirectory) {
                return executor;
            }
            throw expected;
        }
    }

    /** A process 1 that stays is a JVM. */
    @Override
    public Task start(Plan plan, Stdio stdio) {
        if (plan.init()) {
            return JvmExecutor.with(lifetime).start(plan, stdio);
        }
        plan.requireCommandLast();
        BuilderThread builder = new BuilderThread();
        try {
            VforkChild child = plan.idMapping().isEmpty()
                    ? builder.call(() -> clone(plan, stdio))
                    : cloneWithUsers(plan, stdio, builder);
            return new Task(released(child, plan, builder), builder, lifetime);
        } catch (RuntimeException e) {
            builder.close();
            throw e;
        }
    }

    /** The child is looked at from outside, by a thread that has the host's /proc. */
    private static ChildProcess released(VforkChild child, Plan plan,
            BuilderThread builder) {
        try {
            OwnProgram.requireAnother(child.stopped(), plan);
            return builder.call(child::release);
        } catch (RuntimeException e) {
            builder.call(() -> {
                child.end();
                return child;
            });
            throw e;
        }
    }

    /** A thread that has unshared a PID namespace could not start Java threads. */
    private VforkChild clone(Plan plan, Stdio stdio) {
        VforkChild.rehearse(plan.inProcess1());
        plan.onHost().forEach(Step::apply);
        Set<Namespace> kinds = EnumSet.noneOf(Namespace.class);
        kinds.addAll(plan.unshared());
        kinds.remove(Namespace.PID);
        new Unshare(kinds).apply();
        plan.inNamespaces().forEach(Step::apply);
        return VforkChild.start(recipe(plan, stdio,
                plan.unshared().contains(Namespace.PID)
                        ? Set.of(Namespace.PID)
                        : Set.of(),
                Optional.empty()));
    }

    /** The streams are opened here: a terminal is one of the container's own. */
    private VforkChild.Recipe recipe(Plan plan, Stdio stdio, Set<Namespace> kinds,
            Optional<CloneGate> gate) {
        List<Fd> descriptors = stdio.open();
        return new VforkChild.Recipe(plan.inProcess1(), lifetime.call(), descriptors,
                kinds, gate);
    }

    /** While the builder is suspended, a second thread follows the child. */
    private VforkChild cloneWithUsers(Plan plan, Stdio stdio, BuilderThread builder) {
        try (CloneGate gate = new CloneGate();
                BuilderThread second = new BuilderThread()) {
            Future<VforkChild> child = builder
                    .submit(() -> cloneAtGate(plan, stdio, gate));
            Optional<RuntimeException> failure = followed(plan, gate, second);
            VforkChild cloned = BuilderThread.result(child);
            if (failure.isPresent()) {
                throw failure.get();
            }
            return cloned;
        }
    }

    private VforkChild cloneAtGate(Plan plan, Stdio stdio, CloneGate gate) {
        try {
            VforkChild.rehearse(plan.inProcess1());
            plan.onHost().forEach(Step::apply);
            return VforkChild
                    .start(recipe(plan, stdio, plan.unshared(), Optional.of(gate)));
        } finally {
            gate.closeTheirs();
        }
    }

    private static Optional<RuntimeException> followed(Plan plan, CloneGate gate,
            BuilderThread second) {
        try {
            second.call(() -> follow(plan, gate));
            return Optional.empty();
        } catch (RuntimeException e) {
            gate.abandon();
            return Optional.of(e);
        }
    }

    private static Optional<Pid> follow(Plan plan, CloneGate gate) {
        Optional<Pid> child = gate.arrival();
        child.ifPresent(process -> {
            plan.idMapping().get().mapIds(process).forEach(Step::apply);
            JvmExecutor.follow(process, plan);
            plan.inNamespaces().forEach(Step::apply);
            gate.open();
        });
        return child;
    }
}
