// SPDX-License-Identifier: Apache-2.0
package workbook.exercise;

import java.nio.file.Path;
import java.util.List;

/** The whole workbook, by the folder it lies in. */
public record Course(Path root) {

    /** Those that have exercises, in order. */
    public List<Chapter> chapters() {
        return everyChapter().stream().filter(c -> !c.exerciseFolders().isEmpty())
                .toList();
    }

    /** Those without exercises, too. */
    public List<Chapter> everyChapter() {
        List<Chapter> chapters = Folder.foldersIn(root).stream()
                .filter(d -> d.getFileName().toString().matches("ch\\d\\d-.*"))
                .map(Chapter::new).toList();
        if (chapters.isEmpty()) {
            throw Trouble.usage("the workbook is not at " + root + ": set --root");
        }
        return chapters;
    }

    public List<Assignment> assignments() {
        return chapters().stream().flatMap(c -> c.assignments().stream()).toList();
    }

    public Assignment assignment(ExerciseNumber number) {
        return assignments().stream().filter(a -> a.number().equals(number)).findFirst()
                .orElseThrow(() -> Trouble.usage("there is no exercise " + number));
    }
}
