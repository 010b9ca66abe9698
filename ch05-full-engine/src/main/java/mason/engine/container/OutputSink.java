// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import mason.engine.runtime.StreamKind;

/** Where output of a container goes: to its log, or to a client. */
public interface OutputSink {

    /**
     * @throws IOException when the sink takes no more; it is not asked again
     */
    void write(StreamKind stream, byte[] bytes, int count) throws IOException;
}
