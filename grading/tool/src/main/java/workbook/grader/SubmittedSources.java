// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The Java sources of a chapter that are handed in, read once: what is graded is in
 * memory, whatever becomes of the files. No link is followed, where it might lead to
 * another's answer, and no more is read than an answer needs.
 */
public final class SubmittedSources extends SimpleFileVisitor<Path> {

    private static final int MOST_BYTES_OF_A_FILE = 1 << 20;
    private static final int MOST_BYTES = 4 << 20;
    private static final int MOST_FILES = 2_000;
    private static final int DEEPEST = 20;
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final Path root;
    private final TreeMap<String, String> texts = new TreeMap<>();
    private final List<String> leftOut = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();
    private int seen;
    private int bytes;
    private boolean nothing;

    private SubmittedSources(Path root) {
        this.root = root;
    }

    /**
     * Reads them.
     *
     * @param sources the folder they lie in, below the folder {@code submission}
     */
    public static SubmittedSources read(Path submission, Path sources)
            throws IOException {
        SubmittedSources read = new SubmittedSources(
                submission.resolve(sources.toString()));
        Path step = submission;
        for (Path name : sources) {
            step = step.resolve(name.toString());
            if (Files.isSymbolicLink(step)) {
                read.refusals.add(submission.relativize(step)
                        + " is a symbolic link; hand in the folder itself");
                return read;
            }
        }
        if (Files.isDirectory(step, LinkOption.NOFOLLOW_LINKS)) {
            Files.walkFileTree(step, Set.<FileVisitOption>of(), DEEPEST, read);
        }
        if (read.texts.isEmpty() && read.refusals.isEmpty() && read.leftOut.isEmpty()) {
            read.nothing = true;
            read.refusals.add("nothing handed in: there is no Java file in " + sources);
        }
        return read;
    }

    /** One that can't be read at all. */
    public static SubmittedSources refused(String reason) {
        SubmittedSources none = new SubmittedSources(Path.of(""));
        none.refusals.add(reason);
        return none;
    }

    /** Whether there is no Java file, and nothing that was refused. */
    public boolean nothing() {
        return nothing;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
            throws IOException {
        seen++;
        String name = file.getFileName().toString();
        if (name.endsWith(".java") && !name.startsWith(".")) {
            take(file, root.relativize(file).toString(), attributes);
        }
        if (seen <= MOST_FILES && bytes <= MOST_BYTES) {
            return FileVisitResult.CONTINUE;
        }
        refusals.add("it is too much: an answer has at most " + MOST_FILES
                + " files, and its Java files " + (MOST_BYTES >> 20) + " MiB");
        return FileVisitResult.TERMINATE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException why) {
        leftOut.add(root.relativize(file) + ":1: it can't be read");
        return FileVisitResult.CONTINUE;
    }

    private void take(Path file, String name, BasicFileAttributes attributes)
            throws IOException {
        if (!attributes.isRegularFile()) {
            leftOut.add(name + ":1: it is " + (attributes.isSymbolicLink()
                    ? "a symbolic link, and was left out; hand in the file itself"
                    : "not a file, and was left out"));
            return;
        }
        byte[] content;
        try (InputStream in = Files.newInputStream(file, withoutLinks(file))) {
            content = in.readNBytes(MOST_BYTES_OF_A_FILE + 1);
        }
        bytes += content.length;
        if (content.length > MOST_BYTES_OF_A_FILE) {
            refusals.add(name + ":1: it is larger than 1 MiB");
        } else {
            decode(name, content);
        }
    }

    /** An archive has no links, and its file system no such option. */
    private static OpenOption[] withoutLinks(Path file) {
        return file.getFileSystem().equals(FileSystems.getDefault())
                ? new OpenOption[]{LinkOption.NOFOLLOW_LINKS}
                : new OpenOption[0];
    }

    /** Some editors mark UTF-8 with three bytes the compiler takes for a character. */
    private void decode(String name, byte[] content) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(content);
        CharBuffer out = CharBuffer.allocate(content.length + 1);
        if (decoder.decode(in, out, true).isError()) {
            refusals.add(name + ":" + (1 + lines(content, in.position()))
                    + ": the text is not UTF-8; save the file in that encoding");
            return;
        }
        String text = out.flip().toString();
        texts.put(name, text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    }

    private static int lines(byte[] content, int end) {
        int lines = 0;
        for (int i = 0; i < end; i++) {
            lines += content[i] == '\n' ? 1 : 0;
        }
        return lines;
    }

    /** By their names relative to the folder of the sources. */
    public TreeMap<String, String> texts() {
        return texts;
    }

    /** Files that are not compiled, each with the reason. */
    public List<String> leftOut() {
        return leftOut;
    }

    /** Why nothing is compiled; empty if all is well. */
    List<String> refusals() {
        return refusals;
    }

    /** All that is to be said about files that are not compiled. */
    public List<String> reasons() {
        return Stream.concat(refusals.stream(), leftOut.stream()).toList();
    }
}
