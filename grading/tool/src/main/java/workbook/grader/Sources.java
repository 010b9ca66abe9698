// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import workbook.course.Chapter;

/**
 * What somebody hands in of a chapter.
 *
 * @param refused why some of it is not even read; nothing is compiled then
 */
record Sources(List<SourceText> texts, List<String> refused) {

    private static final int MOST = 2_000;

    /**
     * Reads them. A link is never followed, where it might lead to somebody else's
     * answer.
     *
     * @param chapter the name of the chapter's folder
     */
    static Sources of(Path submission, String chapter) throws IOException {
        Path sources = Chapter.sourcesIn(submission.resolve(chapter));
        for (Path at = sources; !at.equals(submission); at = at.getParent()) {
            if (Files.isSymbolicLink(at)) {
                return refused(submission.relativize(at)
                        + " is a symbolic link; hand in the folder itself");
            }
        }
        List<Path> files = files(sources);
        if (files.isEmpty()) {
            return refused("there is no Java source of chapter " + chapter
                    + " in the submission");
        }
        return files.size() > MOST
                ? refused("there are more than " + MOST + " Java sources of chapter "
                        + chapter + " in the submission")
                : read(sources, files);
    }

    /** Compiles them, unless they are refused. */
    List<String> errors(Javac javac) throws IOException {
        return refused.isEmpty() ? javac.errors(texts) : refused;
    }

    private static Sources refused(String sentence) {
        return new Sources(List.of(), List.of(sentence));
    }

    private static List<Path> files(Path sources) throws IOException {
        if (!Files.isDirectory(sources, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(sources)) {
            return all.filter(f -> f.toString().endsWith(".java"))
                    .filter(f -> !Files.isDirectory(f, LinkOption.NOFOLLOW_LINKS))
                    .limit(MOST + 1).sorted().toList();
        }
    }

    private static Sources read(Path sources, List<Path> files) throws IOException {
        List<SourceText> texts = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (Path file : files) {
            try {
                texts.add(new SourceFile(file, sources.relativize(file).toString())
                        .text());
            } catch (SourceFile.Refused e) {
                refused.add(e.getMessage());
            }
        }
        return new Sources(texts, refused);
    }
}
