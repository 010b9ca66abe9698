// SPDX-License-Identifier: Apache-2.0
package workbook.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
        KeptFolder kept = KeptFolder.next(workspace.directory(), chapter.shortName());
        kept.keep(replaced());
        return kept.folder();
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
