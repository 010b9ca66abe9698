// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A pipe without a name: pipe(7). It is there as long as one of its ends is open.
 *
 * @param reading comes to the end of the data when no process has the other end open
 * @param writing who writes gets SIGPIPE when no process has the other end open
 */
public record Pipe(Fd reading, Fd writing) {

    /** {@code int pipe2(int pipefd[2], int flags)}, pipe2(2), Linux 2.6.27. */
    public static Pipe open() {
        byte[] ends = new byte[2 * Integer.BYTES];
        CCall.of("pipe2", new Argument.Struct(ends, "[]"),
                Argument.symbol("O_CLOEXEC", OpenFlag.CLOSE_ON_EXEC.bit())).make();
        ByteBuffer numbers = ByteBuffer.wrap(ends).order(ByteOrder.nativeOrder());
        return new Pipe(new Fd(numbers.getInt()), new Fd(numbers.getInt()));
    }
}
