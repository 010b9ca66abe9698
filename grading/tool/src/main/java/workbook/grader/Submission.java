// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import java.nio.file.Path;
import java.util.Map;
import workbook.course.Chapter;

/** What somebody hands in. */
public sealed interface Submission {

    /**
     * A workspace, or any other folder that has the chapters in folders of their names.
     */
    record Folder(Path root) implements Submission {

        Path sources(Chapter chapter) {
            return Chapter.sourcesIn(root.resolve(chapter.name()));
        }
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
