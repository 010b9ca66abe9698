// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import jnr.ffi.Pointer;
import java.lang.ref.Reference;
import java.util.List;
import java.util.Set;

/**
 * A child in a user namespace of its own. No thread of a JVM can unshare one, but
 * {@code clone(2)} makes a child in one. Between clone and execve it waits at a gate: a
 * program that starts before its user ids are mapped starts without capabilities,
 * user_namespaces(7). Needs glibc.
 *
 * <p>Nothing of the JVM runs in the child. The function it is cloned for is
 * {@code setcontext(3)}, which sends it through a chain of C functions.
 */
public final class GatedChild implements AutoCloseable {

    private static final int SIGCHLD = 17;
    private static final int SIGKILL = 9;
    private static final int STACK = 65536;

    private final Child child;
    private final Fd gate;
    private boolean passed;

    private GatedChild(Child child, Fd gate) {
        this.child = child;
        this.gate = gate;
    }

    /**
     * Starts it.
     *
     * @param kinds of the namespaces it gets, without TIME: clone(2) takes that flag's
     *            bit for one of the signal's that tells of the end
     * @param descriptors what it shall find as its descriptors 0, 1, 2 and so on
     */
    public static GatedChild start(Child.Start program, Set<Namespace> kinds,
            List<Fd> descriptors) {
        if (kinds.contains(Namespace.TIME)) {
            throw new IllegalArgumentException("clone(2) makes none of " + kinds);
        }
        List<Fd> gate = Fd.pair();
        try (Fd theirs = gate.get(1)) {
            Way way = new Way().past(gate.get(0), theirs).keepingCapabilities()
                    .with(descriptors).to(program);
            return new GatedChild(clone(kinds, way), gate.get(0));
        } catch (RuntimeException e) {
            gate.get(0).close();
            throw e;
        }
    }

    private static Child clone(Set<Namespace> kinds, Way way) {
        Pointer stack = LibC.allocate(STACK);
        int flags = (int) Flag.bits(kinds) | SIGCHLD;
        int pid = LibC.CALLS.clone(RoutineChain.address("setcontext"),
                stack.slice(STACK - 64), flags, way.chain().first());
        Reference.reachabilityFence(way);
        Reference.reachabilityFence(stack);
        Fd.checked(pid, "clone(setcontext, " + Flag.print(kinds) + "|SIGCHLD)");
        return new Child(new Pid(pid));
    }

    public Pid pid() {
        return child.pid();
    }

    /** Lets it go on to its program. */
    public Child pass() {
        byte[] go = {1};
        Fd.checked((int) LibC.CALLS.write(gate.number(), go, 1), "write(" + gate + ")");
        passed = true;
        return child;
    }

    /** Whoever was not let through ends here. */
    @Override
    public void close() {
        gate.close();
        if (!passed) {
            child.pid().signal(SIGKILL);
            child.await();
        }
    }
}
