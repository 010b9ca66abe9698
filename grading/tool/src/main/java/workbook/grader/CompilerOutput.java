// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import workbook.report.PrintableText;

/**
 * What comes out of the compiler's container: data that may be anything. Classes are
 * stored below a folder, of which only their names decide, and no more of them than an
 * answer has.
 */
final class CompilerOutput {

    private static final int MOST_PARTS = 5_000;
    private static final int MOST_BYTES = NamedBytes.LONGEST;

    /** As long as a name may be in most file systems, in bytes. */
    private static final int LONGEST = 255;

    /** Names without what none has in JVMS 4.2.2, and without control characters. */
    private static final Pattern CLASS = Pattern.compile(
            "([^/.;\\[\\p{Cntrl}]+/){0,30}[^/.;\\[\\p{Cntrl}]+\\.class");

    private final Path folder;
    private final List<String> errors = new ArrayList<>();
    private Optional<String> refusal = Optional.empty();
    private boolean begun;
    private int parts;
    private long bytes;

    /** @param folder in which nothing but this writes */
    CompilerOutput(Path folder) {
        this.folder = folder;
    }

    /** Up to the end, or to what is refused. */
    void read(InputStream from) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(from))) {
            Optional<NamedBytes> next = NamedBytes.read(in);
            while (next.isPresent()) {
                take(next.get());
                next = refusal.isPresent() ? Optional.empty() : NamedBytes.read(in);
            }
        }
    }

    private void take(NamedBytes part) throws IOException {
        bytes += part.name().length() + part.bytes().length;
        if (++parts > MOST_PARTS || bytes > MOST_BYTES) {
            refusal = Optional.of("it is too much: an answer has at most " + MOST_PARTS
                    + " classes, of " + (MOST_BYTES >> 20) + " MiB");
        } else if (part.name().equals(CompilerMain.BEGUN)) {
            begun = true;
        } else if (part.name().equals(CompilerMain.ERROR)) {
            errors.add(PrintableText.in(part.text()));
        } else {
            store(part);
        }
    }

    private void store(NamedBytes part) throws IOException {
        if (tooLong(part.name()) || !CLASS.matcher(part.name()).matches()) {
            refusal = Optional.of("no class has this name, or it is too long: "
                    + PrintableText.in(part.name()));
            return;
        }
        Path file = folder.resolve(part.name());
        Files.createDirectories(file.getParent());
        Files.write(file, part.bytes());
    }

    private static boolean tooLong(String name) {
        return name.length() > LONGEST * 8 || Stream.of(name.split("/")).anyMatch(
                n -> n.getBytes(StandardCharsets.UTF_8).length > LONGEST);
    }

    /** Whether the compiler has run at all. */
    boolean begun() {
        return begun;
    }

    /** Why the rest was not read. */
    Optional<String> refusal() {
        return refusal;
    }

    List<String> errors() {
        return errors;
    }
}
