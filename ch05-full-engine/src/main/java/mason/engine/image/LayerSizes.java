// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Set;

/**
 * How large unpacked layers are, each in a small file, as counting takes long. A missing
 * or damaged file costs a count.
 */
record LayerSizes(Path directory) {

    private static final String SUFFIX = ".size";

    /** Counts a layer and writes its size beside it. */
    static void measure(Path layer) throws IOException {
        Files.writeString(layer.resolveSibling(layer.getFileName() + SUFFIX),
                "" + counted(layer));
    }

    void make() throws IOException {
        Files.createDirectories(directory);
    }

    /** Takes over what {@link #measure} wrote beside {@code made}. */
    void keep(ChainId layer, Path made) throws IOException {
        Files.move(made.resolveSibling(made.getFileName() + SUFFIX), file(layer),
                StandardCopyOption.ATOMIC_MOVE);
    }

    void forget(ChainId layer) throws IOException {
        Files.deleteIfExists(file(layer));
    }

    /** Forgets layers that are gone: an engine may be killed between the two. */
    void forgetAllBut(Set<String> hexes) throws IOException {
        if (Files.isDirectory(directory)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
                for (Path file : files) {
                    if (!hexes.contains(file.getFileName().toString())) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        }
    }

    long of(ChainId layer, Path unpacked) throws IOException {
        try {
            return Long.parseLong(Files.readString(file(layer)));
        } catch (NoSuchFileException | NumberFormatException e) {
            return counted(unpacked);
        }
    }

    private Path file(ChainId layer) {
        return directory.resolve(layer.digest().hex());
    }

    /** A file of several names counts once. */
    private static long counted(Path layer) throws IOException {
        Set<Object> seen = new HashSet<>();
        long[] bytes = new long[1];
        Files.walkFileTree(layer, new SimpleFileVisitor<>() {

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes known) {
                if (seen.add(known.fileKey())) {
                    bytes[0] += known.size();
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return bytes[0];
    }
}
