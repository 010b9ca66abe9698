// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import jnr.ffi.Pointer;
import java.util.List;

/** What a {@link GatedChild} does between clone and execve, in calls of C functions. */
record Way(RoutineChain chain) {

    private static final int F_SETFD = 2;
    private static final int PR_CAP_AMBIENT = 47;
    private static final int PR_CAP_AMBIENT_RAISE = 2;
    /** CAP_SETGID, CAP_SETUID, CAP_SYS_ADMIN, CAP_SYS_TIME: capabilities(7). */
    private static final int[] FOR_THE_INIT_STAGE = {6, 7, 21, 25};
    private static final int CAPABILITY_VERSION_3 = 0x20080522;
    private static final int CANNOT_START = 127;

    Way() {
        this(new RoutineChain());
    }

    /** The parent's end is closed first: its death opens the gate as well. */
    Way past(Fd parents, Fd gate) {
        chain.then("close", parents.number());
        chain.then("read", gate.number(), chain.allocate(8).address(), 1);
        return this;
    }

    /**
     * A user that isn't root of its namespace loses its capabilities by execve(2), but
     * for the ambient ones, and only what is inheritable can be ambient. The init stage
     * stays the user it is until it has read its class path.
     */
    Way keepingCapabilities() {
        Pointer header = chain.allocate(8);
        header.putInt(0, CAPABILITY_VERSION_3);
        Pointer effectivePermittedInheritable = chain.allocate(24);
        effectivePermittedInheritable.setMemory(0, 24, (byte) 0xFF);
        chain.then("capset", header.address(), effectivePermittedInheritable.address());
        for (int capability : FOR_THE_INIT_STAGE) {
            chain.then("prctl", PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, capability, 0, 0);
        }
        return this;
    }

    /** The n-th becomes descriptor n; dup2(2) onto itself leaves it close-on-exec. */
    Way with(List<Fd> descriptors) {
        for (int i = 0; i < descriptors.size(); i++) {
            int from = descriptors.get(i).number();
            chain.then("dup2", from, i);
            chain.then("fcntl", i, F_SETFD, 0);
        }
        return this;
    }

    Way to(Child.Start program) {
        Pointer where = chain.text(program.path());
        chain.keeping(program.argv(), program.environment());
        chain.then("execve", where.address(), program.argv().address(),
                program.environment().address());
        chain.then("_exit", CANNOT_START);
        return this;
    }
}
