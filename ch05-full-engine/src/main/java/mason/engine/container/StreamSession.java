// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;

/** A client at the standard streams of a process in a container. */
public interface StreamSession {

    /** Types what a client sends, to its end. */
    void type(InputStream keys) throws IOException;

    /** Completed when the process has ended and all its output was delivered. */
    CompletableFuture<Exit> end();
}
