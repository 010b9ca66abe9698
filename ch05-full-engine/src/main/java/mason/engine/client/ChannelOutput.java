// SPDX-License-Identifier: Apache-2.0
package mason.engine.client;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/** What goes over a socket or a pipe. */
final class ChannelOutput extends OutputStream {

    private final WritableByteChannel channel;
    private final Closeable end;

    /** @param end ends this direction, and no other */
    ChannelOutput(WritableByteChannel channel, Closeable end) {
        this.channel = channel;
        this.end = end;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[]{(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes, offset, length);
        while (left.hasRemaining()) {
            channel.write(left);
        }
    }

    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            end.close();
        }
    }
}
