// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A child that makes the steps of a plan and then executes the command, without a helper
 * program and without Java: a {@link StepChain}. It shares this JVM's memory until then,
 * and the thread that clones it is suspended: {@code clone(2)} with {@code CLONE_VM} and
 * {@code CLONE_VFORK}. The child stops in {@code execve(2)}, to be looked at and let go,
 * or has ended. Needs glibc; not tested on AArch64.
 */
public final class VforkChild {

    private static final long CLONE_VM = 0x100;
    private static final long CLONE_VFORK = 0x4000;
    private static final long CLONE_PARENT_SETTID = 0x10_0000;
    private static final int STACK = 16384;
    private static final long WAIT_FOR_ALL = 0x4000_0000;
    private static final int PTRACE_DETACH = 17;
    private static final int PTRACE_SETSIGMASK = 0x420B;
    private static final int STOPPED = 0x7F;

    private final Pid pid;
    private final int status;
    private final Optional<StepChain.Refusal> refusal;

    private VforkChild(Pid pid, int status, Optional<StepChain.Refusal> refusal) {
        this.pid = pid;
        this.status = status;
        this.refusal = refusal;
    }

    /**
     * What is to be cloned.
     *
     * @param steps the last one executes the command
     * @param death what is to happen when the cloning thread ends: {@link DieWithParent}
     *            or {@link OutliveParent}
     * @param descriptors what the command finds as its descriptors 0, 1, 2 and so on
     * @param kinds the namespaces that {@code clone(2)} makes, besides those of this
     *            thread
     * @param gate where it waits first
     */
    public record Recipe(List<KernelCall> steps, KernelCall death, List<Fd> descriptors,
            Set<Namespace> kinds, Optional<CloneGate> gate) {

        /** All that the child does. A child whose parent has died on the way ends. */
        private List<KernelCall> allSteps() {
            List<KernelCall> all = new ArrayList<>(List.of(new DieWithParent()));
            gate.map(CloneGate::passage).ifPresent(all::add);
            all.add(DefaultSignals.instead());
            all.add(new MoveDescriptors(descriptors));
            all.add(new CloseFrom(descriptors.size()));
            int unrestricted = unrestricted();
            all.addAll(steps.subList(0, unrestricted));
            all.add(death);
            all.add(new StopInExec());
            all.addAll(steps.subList(unrestricted, steps.size()));
            all.removeIf(UnblockSignals.class::isInstance);
            return all;
        }

        /** A traced child that is stopped before its execve would never go on. */
        private int unrestricted() {
            int count = 0;
            while (count < steps.size() - 1 && !steps.get(count).restrictsLaterCalls()) {
                count++;
            }
            return count;
        }

        private Argument flags() {
            long flags = Flag.bits(kinds) | CLONE_VM | CLONE_VFORK
                    | (gate.isPresent() ? CLONE_PARENT_SETTID : 0)
                    | Signal.CHILD.number();
            return Argument.symbol((kinds.isEmpty() ? "" : Flag.print(kinds) + "|")
                    + "CLONE_VM|CLONE_VFORK|SIGCHLD", flags);
        }

        private Argument pidAddress() {
            return gate.map(CloneGate::pidAddress)
                    .orElse(Argument.symbol("NULL", 0));
        }
    }

    /**
     * Prepares the calls of steps and drops them. A thread that has another root would
     * look for the classes of them in a container.
     */
    public static void rehearse(List<KernelCall> steps) {
        try (Arena arena = new Arena()) {
            steps.stream().flatMap(step -> step.calls().stream())
                    .forEach(call -> call.rehearse(arena));
        }
    }

    /**
     * Clones the child, and returns when it has stopped or ended. Handlers of the JVM
     * must not run in a child that shares its memory, so asynchronous signals stay
     * blocked in it until {@link #release}.
     *
     * @throws KernelException if there can be no child
     */
    public static VforkChild start(Recipe recipe) {
        try (Arena arena = new Arena(); BlockedSignals blocked = new BlockedSignals()) {
            StepChain chain = new StepChain(arena, recipe.allSteps(),
                    recipe.descriptors().size());
            Pid pid = clone(recipe, chain.first(), arena);
            return new VforkChild(pid, status(pid), chain.refusal());
        }
    }

    private static Pid clone(Recipe recipe, long chain, Arena arena) {
        return new Pid(CCall.of("clone",
                Argument.symbol("setcontext", LibC.address("setcontext")),
                Argument.symbol("stack", arena.allocateAligned(STACK, 16) + STACK),
                recipe.flags(), Argument.symbol("chain", chain), recipe.pidAddress())
                .make());
    }

    private static int status(Pid pid) {
        byte[] word = new byte[Integer.BYTES];
        Waiting.forEnd(CCall.of("waitpid", pid.argument(),
                new Argument.Struct(word, "[]"),
                Argument.symbol("__WALL", WAIT_FOR_ALL)));
        return ByteBuffer.wrap(word).order(ByteOrder.nativeOrder()).getInt();
    }

    private boolean isStopped() {
        return (status & 0xFF) == STOPPED;
    }

    /**
     * The number of the child, which has executed the command and is stopped before its
     * first instruction.
     *
     * @throws KernelException naming the step that has failed
     */
    public Pid stopped() {
        if (isStopped()) {
            return pid;
        }
        throw refusal.<RuntimeException>map(StepChain.Refusal::exception)
                .orElseGet(() -> new IllegalStateException(
                        "process 1 ended before it could become the command: "
                                + ExitStatus.of(status)));
    }

    /** Lets the command run, with no signal blocked. To be called by its tracer. */
    public ChildProcess release() {
        ChildProcess process = new ChildProcess(pid);
        CCall.of("ptrace", Argument.symbol("PTRACE_SETSIGMASK", PTRACE_SETSIGMASK),
                pid.argument(), Argument.number(Long.BYTES), SignalSet.EMPTY.argument())
                .make();
        CCall.of("ptrace", Argument.symbol("PTRACE_DETACH", PTRACE_DETACH),
                pid.argument(), Argument.number(0), Argument.number(0)).make();
        return process;
    }

    /** Ends a child that is not to run. To be called by its tracer. */
    public void end() {
        if (isStopped()) {
            pid.signal(Signal.KILL);
            status(pid);
        }
    }
}
