// SPDX-License-Identifier: Apache-2.0
package mason.engine.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is read into the memory as a whole: a manifest, a configuration. */
public final class Document {

    /** As much as containerd reads of one. */
    private static final int LONGEST = 8 << 20;

    private Document() {
    }

    /** @throws IOException when the file has more than 8 MiB */
    public static byte[] read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new IOException(file.getFileName() + " has more than " + LONGEST
                        + " bytes, which is too much for a document");
            }
            return bytes;
        }
    }
}
