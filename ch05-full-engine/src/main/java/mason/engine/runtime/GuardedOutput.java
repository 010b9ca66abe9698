// SPDX-License-Identifier: Apache-2.0
package mason.engine.runtime;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BooleanSupplier;

/** An output whose descriptor may be closed, and its number given away, meanwhile. */
final class GuardedOutput extends OutputStream {

    private final OutputStream output;
    private final BooleanSupplier isOpen;

    GuardedOutput(OutputStream output, BooleanSupplier isOpen) {
        this.output = output;
        this.isOpen = isOpen;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[]{(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        if (!isOpen.getAsBoolean()) {
            throw new IOException("the container reads no more");
        }
        output.write(bytes, from, count);
    }
}
