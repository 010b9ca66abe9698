// SPDX-License-Identifier: Apache-2.0
package workbook.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import workbook.course.Assignment;
import workbook.course.Chapter;
import workbook.course.Hole;
import workbook.course.Source;

/**
 * What a workspace lacks of the reference in one chapter. Taking it loses nothing: what
 * the reader has written is kept beside.
 *
 * @param texts the reference's, by the file of the workspace that differs
 */
public record CatchUp(Workspace workspace, Chapter chapter, Map<Path, String> texts) {

    private static final DateTimeFormatter TIME = DateTimeFormatter
            .ofPattern("yyyyMMdd-HHmmss");

    /** Looks, and changes nothing. */
    public static CatchUp of(Workspace workspace, Chapter chapter) {
        Map<Path, String> texts = new TreeMap<>();
        for (Source source : chapter.sources()) {
            Path file = workspace.directory(chapter)
                    .resolve(chapter.directory().relativize(source.file()));
            String text = source.filled(Hole::answer);
            if (!holds(file, text)) {
                texts.put(file, text);
            }
        }
        return new CatchUp(workspace, chapter, texts);
    }

    static boolean holds(Path file, String text) {
        try {
            return Files.exists(file) && Arrays.equals(Files.readAllBytes(file),
                    text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw FileFailure.of("cannot read the workspace", e);
        }
    }

    /** The reader's files that would be replaced. */
    public List<Path> replaced() {
        return texts.keySet().stream().filter(Files::exists).toList();
    }

    /** The exercises the reader hasn't passed. */
    public List<Assignment> open() {
        Progress progress = workspace.progress();
        return chapter.assignments().stream()
                .filter(a -> !progress.passed(a.number())).toList();
    }

    /** Keeps all that will be replaced in a new folder, which it returns. */
    public Path keep() {
        Path kept = folder(LocalDateTime.now());
        try {
            for (Path file : replaced()) {
                keep(file, kept.resolve(workspace.directory().relativize(file)));
            }
            return kept;
        } catch (IOException e) {
            throw FileFailure.of("nothing is replaced, for your files could not be kept",
                    e);
        }
    }

    private Path folder(LocalDateTime now) {
        String name = chapter.shortName() + "-" + TIME.format(now);
        return IntStream.iterate(1, n -> n + 1).mapToObj(n -> n == 1 ? "" : "-" + n)
                .map(n -> workspace.directory().resolve("kept").resolve(name + n))
                .filter(f -> !Files.exists(f)).findFirst().orElseThrow();
    }

    /** A link also keeps what is saved between now and the moment of replacing. */
    private static void keep(Path file, Path kept) throws IOException {
        FileOwner owner = FileOwner.ofNewFiles();
        owner.makeDirectory(kept.getParent());
        try {
            Files.createLink(kept, file.toRealPath());
        } catch (UnsupportedOperationException | FileSystemException noLinksHere) {
            Files.copy(file, kept);
            owner.own(kept);
        }
    }

    /** Takes the reference's files and notes it. */
    public void take() {
        try {
            for (Map.Entry<Path, String> each : texts.entrySet()) {
                new AtomicFile(each.getKey()).write(each.getValue());
            }
        } catch (IOException e) {
            throw FileFailure.of("the chapter is taken in part only", e);
        }
        open().forEach(
                a -> workspace.progress().mark(a.number(), Progress.State.CAUGHT_UP));
    }
}
