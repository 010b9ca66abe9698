// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Calls that wait, such as for the end of a child process. */
public final class Waiting {

    private static final int ANY = -1;

    private Waiting() {
    }

    /**
     * Waits for the next end of any child of this process, adopted ones among them:
     * {@code waitpid(-1, …)}, waitpid(2).
     */
    public static Ended awaitAny() {
        return await(Argument.number(ANY));
    }

    /** Waits for the end of one child: {@code waitpid(2)}. */
    public static ExitStatus await(Pid child) {
        return await(child.argument()).status();
    }

    private static Ended await(Argument pids) {
        byte[] word = new byte[Integer.BYTES];
        int pid = forEnd(CCall.of("waitpid", pids, new Argument.Struct(word, "[]"),
                Argument.number(0)));
        int status = ByteBuffer.wrap(word).order(ByteOrder.nativeOrder()).getInt();
        return new Ended(new Pid(pid), ExitStatus.of(status));
    }

    /** Makes the call, again after each signal that interrupts it. */
    static int forEnd(CCall call) {
        int result = call.invoke(0);
        while (result < 0 && LibC.errno().equals(Errno.EINTR)) {
            result = call.invoke(0);
        }
        if (result < 0) {
            throw new KernelException(call, LibC.errno(), "");
        }
        return result;
    }

    /** How a child process ended. */
    public record Ended(Pid pid, ExitStatus status) {
    }
}
