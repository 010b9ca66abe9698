// SPDX-License-Identifier: Apache-2.0
package mason.engine.state;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import mason.unionfs.DirectoryTree;

/**
 * What is being made or deleted in a directory, under a name that says so. A process
 * that works on it holds the lock of the directory.
 */
public final class TemporaryFiles {

    private static final String NAMES = "{.unpacking-,.deleting-,.incoming-}*";

    private TemporaryFiles() {
    }

    /** Removes it. To be called with the lock of the directory held. */
    public static void remove(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(directory,
                    NAMES)) {
                for (Path path : found) {
                    DirectoryTree.delete(path);
                }
            }
        }
    }
}
