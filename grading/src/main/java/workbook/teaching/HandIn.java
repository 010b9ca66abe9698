// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import workbook.exercise.Chapter;

/**
 * What a student handed in, as a copy of its Java files. Only the copy is graded: whoever
 * wrote the original may have put links to other people's files there.
 *
 * @param refusal why nothing of it is graded
 */
record HandIn(Path root, String hash, List<String> leftOut,
        Optional<String> refusal) implements AutoCloseable {

    private static final String NOTHING = "nothing handed in: no folder ";

    static HandIn of(Student student, List<Chapter> chapters) throws IOException {
        Path root = Files.createTempDirectory("workbook-handed-in-");
        Optional<Path> found = new ChapterSearch(chapters).below(student.folder());
        if (found.isEmpty()) {
            return new HandIn(root, "none", List.of(), Optional.of(NOTHING
                    + Chapter.sourcesIn(Path.of(chapters.get(0).name()))
                    + " of this or another chapter was found"));
        }
        return copied(found.get(), root, chapters);
    }

    private static HandIn copied(Path original, Path root, List<Chapter> chapters)
            throws IOException {
        JavaFiles files = new JavaFiles(original, root);
        for (Chapter chapter : chapters) {
            Optional<Path> sources = ChapterSearch.sources(original, chapter);
            if (sources.isPresent()) {
                files.copy(sources.get());
            }
        }
        return new HandIn(root, files.hash(), files.leftOut(), files.refusal());
    }

    /** Why a chapter of it can't be graded. */
    Optional<String> lack(Chapter chapter) {
        Path sources = Chapter.sourcesIn(Path.of(chapter.name()));
        return refusal.or(() -> Files.isDirectory(root.resolve(sources))
                ? Optional.empty()
                : Optional.of("nothing handed in: there is no Java file in " + sources));
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
