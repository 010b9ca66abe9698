// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import workbook.course.Chapter;
import workbook.sandbox.Scratch;

/**
 * What a student handed in, as a copy of its Java files. Only the copy is graded: whoever
 * wrote the original may have put links to other people's files there.
 *
 * @param refusal why nothing of it is graded
 */
record HandIn(Scratch scratch, String hash, List<String> leftOut,
        Optional<String> refusal) implements AutoCloseable {

    private static final String NOTHING = "nothing handed in: no folder ";

    static HandIn of(Student student, List<Chapter> chapters) throws IOException {
        Scratch scratch = new Scratch();
        Optional<Path> found = new ChapterSearch(chapters).below(student.folder());
        if (found.isEmpty()) {
            return new HandIn(scratch, "none", List.of(), Optional.of(NOTHING
                    + Chapter.sourcesIn(Path.of(chapters.get(0).name()))
                    + " of this or another chapter was found"));
        }
        return copied(found.get(), scratch, chapters);
    }

    private static HandIn copied(Path original, Scratch scratch,
            List<Chapter> chapters) throws IOException {
        JavaFiles files = new JavaFiles(original, scratch.directory());
        for (Chapter chapter : chapters) {
            Optional<Path> sources = ChapterSearch.sources(original, chapter);
            if (sources.isPresent()) {
                files.copy(sources.get());
            }
        }
        return new HandIn(scratch, files.hash(), files.leftOut(), files.refusal());
    }

    /** Why a chapter of it can't be graded. */
    Optional<String> lack(Chapter chapter) {
        Path sources = Chapter.sourcesIn(Path.of(chapter.name()));
        return refusal.or(() -> Files.isDirectory(root().resolve(sources))
                ? Optional.empty()
                : Optional.of("nothing handed in: there is no Java file in " + sources));
    }

    /** Where the copy is. */
    Path root() {
        return scratch.directory();
    }

    @Override
    public void close() throws IOException {
        scratch.close();
    }
}
