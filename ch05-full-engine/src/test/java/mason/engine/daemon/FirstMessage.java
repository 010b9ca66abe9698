// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The end of a WebSocket that waits for one message. */
record FirstMessage(CompletableFuture<String> answer) implements WebSocket.Listener {

    @Override
    public CompletionStage<?> onBinary(WebSocket socket, ByteBuffer bytes,
            boolean last) {
        answer.complete(StandardCharsets.UTF_8.decode(bytes).toString());
        socket.request(1);
        return null;
    }
}
