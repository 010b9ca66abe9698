// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import mason.linux.DirectoryEntry;
import mason.linux.RootedDirectory;

/** Files copied as {@code tar -c | tar -x} does, with all that an archive can hold. */
public final class TreeCopy {

    private static final int BUFFER = 1 << 16;

    private TreeCopy() {
    }

    /** What is in one directory, and its own owner, mode and time, go to another. */
    public static void copy(RootedDirectory from, RootedDirectory to)
            throws IOException {
        try (PipedInputStream archive = new PipedInputStream(BUFFER)) {
            PipedOutputStream out = new PipedOutputStream(archive);
            CompletableFuture<Void> writing =
                    CompletableFuture.runAsync(() -> write(from, out));
            CopiedArchive.unpack(archive, to, ".",
                    new CopyRules(false, Optional.empty(), OwnerMap.NONE));
            writing.join();
        } catch (CompletionException e) {
            throw new IOException(e.getCause().getMessage(), e.getCause());
        }
        DirectoryEntry top = to.entry(".");
        FileAttributes.of(from.entry(".").path()).applyTo(top);
    }

    private static void write(RootedDirectory from, PipedOutputStream out) {
        try (out) {
            TreeArchive.writeContent(from, OwnerMap.NONE, out);
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }
}
