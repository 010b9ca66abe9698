// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import java.nio.file.Path;
import workbook.exercise.Chapter;

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
     * The reference with one source replaced; what was compiled of the rest is used as
     * it is.
     *
     * @param file the source, relative to the chapter's folder
     * @param text what stands there instead
     */
    record Patch(Path file, String text) implements Submission {
    }
}
