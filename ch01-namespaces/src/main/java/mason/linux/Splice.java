// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Moves bytes from a pipe to a file within the kernel: what a process that is killed has
 * not moved is still in the pipe.
 *
 * <p>{@code ssize_t splice(int fd_in, off_t *off_in, int fd_out, off_t *off_out, size_t
 * size, unsigned int flags)}, splice(2), Linux 2.6.17.
 */
public record Splice(Fd pipe, Fd file) {

    private static final int NO_OFFSET = 0;

    /**
     * Waits for the first byte.
     *
     * @param offset where in the file
     * @return how many were moved; 0 when nothing writes to the pipe any more
     * @throws KernelException when the file takes no more, for one
     */
    public int move(long offset, int most) {
        byte[] place = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.nativeOrder())
                .putLong(offset).array();
        CCall call = CCall.of("splice", Argument.descriptor(pipe),
                Argument.number(NO_OFFSET), Argument.descriptor(file),
                new Argument.Struct(place, "[" + offset + "]"), Argument.number(most),
                Argument.number(0));
        return call.make();
    }
}
