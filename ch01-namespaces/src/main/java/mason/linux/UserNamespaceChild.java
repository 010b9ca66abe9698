// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A child in a user namespace of its own. No thread of a JVM can unshare one, but
 * {@code clone(2)} makes a child in one. Between clone and execve it waits for
 * {@link #release}: a program that starts before its user ids are mapped starts without
 * capabilities, user_namespaces(7). Needs glibc.
 *
 * <p>Nothing of the JVM runs in the child. The function it is cloned for is
 * {@code setcontext(3)}, which enters a {@link UcontextChain}.
 */
public final class UserNamespaceChild implements AutoCloseable {

    private static final int STACK = 65536;
    private static final int CANNOT_START = 127;

    private final ChildProcess process;
    private final Fd gate;
    private boolean released;

    private UserNamespaceChild(ChildProcess process, Fd gate) {
        this.process = process;
        this.gate = gate;
    }

    /**
     * Clones the child.
     *
     * @param kinds of the namespaces it gets, without TIME: clone(2) takes that flag's
     *            bit for one of the signal's that tells of the end
     */
    public static UserNamespaceChild start(PosixSpawn program, Set<Namespace> kinds) {
        if (kinds.contains(Namespace.TIME)) {
            throw new IllegalArgumentException("clone(2) makes none of " + kinds);
        }
        return start(program, kinds, List.of());
    }

    /**
     * The same in a user namespace that another process is in, which no thread of a JVM
     * can join either. To be made sure of before anything is left to it: a child that
     * may not join goes on without.
     *
     * @param users its descriptor is a number of those that the program has
     */
    public static ChildProcess joining(PosixSpawn program, JoinUserNamespace users) {
        List<CCall> calls = new ArrayList<>(new CreateFilesAs(0, 0).calls());
        calls.addAll(users.calls());
        try (UserNamespaceChild child = start(program, Set.of(), calls)) {
            return child.release();
        }
    }

    private static UserNamespaceChild start(PosixSpawn program, Set<Namespace> kinds,
            List<CCall> first) {
        List<Fd> gate = Fd.pair();
        try (Fd theirs = gate.get(1); Arena arena = new Arena()) {
            long chain = UcontextChain.of(calls(program, gate.get(0), theirs, first),
                    arena);
            return new UserNamespaceChild(clone(kinds, chain, arena), gate.get(0));
        } catch (RuntimeException e) {
            gate.get(0).close();
            throw e;
        }
    }

    private static ChildProcess clone(Set<Namespace> kinds, long chain, Arena arena) {
        long top = arena.allocate(STACK) + STACK - 64;
        String flags = (kinds.isEmpty() ? "" : Flag.print(kinds) + "|") + Signal.CHILD;
        CCall clone = CCall.of("clone",
                Argument.symbol("setcontext", LibC.address("setcontext")),
                Argument.symbol("stack", top),
                Argument.symbol(flags, Flag.bits(kinds) | Signal.CHILD.number()),
                Argument.symbol("chain", chain));
        return new ChildProcess(new Pid(clone.make()));
    }

    /** The parent's end is closed first: its death releases the child, too. */
    private static List<CCall> calls(PosixSpawn program, Fd parents, Fd gate,
            List<CCall> first) {
        List<CCall> calls = new ArrayList<>();
        calls.add(CCall.of("close", Argument.descriptor(parents)));
        calls.add(CCall.of("read", Argument.descriptor(gate),
                new Argument.Struct(new byte[8], "{}"), Argument.number(1)));
        calls.addAll(descriptors(program.descriptors()));
        calls.addAll(first);
        calls.addAll(AmbientCapabilities.keep());
        calls.addAll(program.program().calls());
        calls.add(CCall.of("_exit", Argument.number(CANNOT_START)));
        return calls;
    }

    /** The n-th becomes descriptor n, and there are no others. */
    private static List<CCall> descriptors(List<Fd> sources) {
        List<CCall> calls = new ArrayList<>(
                DescriptorMove.into(sources).stream().map(DescriptorMove::call).toList());
        calls.add(CloseFrom.call(sources.size()));
        return calls;
    }

    public Pid pid() {
        return process.pid();
    }

    /** Lets it go on to its program. */
    public ChildProcess release() {
        CCall.of("write", Argument.descriptor(gate), Argument.string("."),
                Argument.number(1)).make();
        released = true;
        return process;
    }

    /** A child that was not released ends here. */
    @Override
    public void close() {
        gate.close();
        if (!released) {
            process.signal(Signal.KILL);
            process.await();
        }
    }
}
