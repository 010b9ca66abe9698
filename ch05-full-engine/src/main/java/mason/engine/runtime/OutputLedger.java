// SPDX-License-Identifier: Apache-2.0
package mason.engine.runtime;

import java.io.IOException;

/** How much of what a container has written is in its log, for the next engine. */
public interface OutputLedger {

    /** Where it cannot be known. */
    OutputLedger NONE = new OutputLedger() {

        @Override
        public long known(long inode) {
            return -1;
        }

        @Override
        public void logged(StreamKind kind, long unwritten, long inode, long size) {
            return;
        }
    };

    /** The noted size of the log with that inode; -1 if none was. */
    long known(long inode);

    /**
     * Notes that all is in the log but the last bytes.
     *
     * @param unwritten bytes that were read of the stream and are not in the log yet
     * @param size of the log, whose inode it is
     */
    void logged(StreamKind kind, long unwritten, long inode, long size)
            throws IOException;
}
