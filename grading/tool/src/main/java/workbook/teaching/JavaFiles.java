// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Copies Java files of a stranger: real files only, and no more than an answer needs. */
final class JavaFiles extends SimpleFileVisitor<Path> {

    private static final int MOST_BYTES = 4 << 20;
    private static final int MOST_FILES = 2000;
    private static final int DEEPEST = 20;

    private final Path original;
    private final Path copy;
    private final TreeMap<String, String> hashes = new TreeMap<>();
    private final List<String> leftOut = new ArrayList<>();
    private int bytes;
    private int seen;

    JavaFiles(Path original, Path copy) {
        this.original = original;
        this.copy = copy;
    }

    void copy(Path sources) throws IOException {
        Files.walkFileTree(sources, EnumSet.noneOf(java.nio.file.FileVisitOption.class),
                DEEPEST, this);
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
            throws IOException {
        seen++;
        if (file.toString().endsWith(".java")) {
            take(file, attributes);
        }
        return tooMuch() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException why) {
        leftOut.add(original.relativize(file) + " can't be read");
        return FileVisitResult.CONTINUE;
    }

    private void take(Path file, BasicFileAttributes attributes) throws IOException {
        Path relative = original.relativize(file);
        if (!attributes.isRegularFile()) {
            leftOut.add(relative + " is a link or no ordinary file, and was left out");
            return;
        }
        byte[] content = read(file);
        bytes += content.length;
        hashes.put(relative.toString(), new Fingerprint().add(content).hex());
        Path target = copy.resolve(relative);
        Files.createDirectories(target.getParent());
        Files.write(target, content);
    }

    private static byte[] read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(MOST_BYTES + 1);
        }
    }

    private boolean tooMuch() {
        return bytes > MOST_BYTES || seen > MOST_FILES;
    }

    List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    Optional<String> refusal() {
        return tooMuch()
                ? Optional.of("it is too much: an answer has at most " + MOST_FILES
                        + " files, and its Java files " + (MOST_BYTES >> 20) + " MiB")
                : Optional.empty();
    }

    /** Of names and contents; in no order but that of the names. */
    String hash() {
        Fingerprint all = new Fingerprint();
        hashes.forEach((name, hash) -> all.add(name).add(hash));
        return leftOut.stream().reduce(all, Fingerprint::add, (a, b) -> a).hex();
    }
}
