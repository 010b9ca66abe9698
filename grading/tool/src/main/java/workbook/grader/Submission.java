// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import workbook.course.Chapter;

/** What is handed in. */
public sealed interface Submission {

    /** A workspace, or another folder with the chapters in folders of their names. */
    static Submission in(Path root) {
        return new Sources(chapter -> read(root, chapter));
    }

    private static SubmittedSources read(Path root, Chapter chapter) {
        try {
            return SubmittedSources.read(root,
                    Chapter.sourcesIn(Path.of(chapter.name())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sources of chapters as a reader wrote them. */
    record Sources(Function<Chapter, SubmittedSources> of) implements Submission {
    }

    /**
     * The reference with some sources replaced; what was compiled of the rest is used as
     * it is.
     *
     * @param texts what stands there instead, by the sources' paths below the chapter's
     *            folder
     */
    record Patch(Map<Path, String> texts) implements Submission {

        public Patch {
            texts = Map.copyOf(texts);
        }
    }
}
