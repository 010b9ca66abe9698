// SPDX-License-Identifier: Apache-2.0
package workbook.course;

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
        List<Chapter> chapters = FolderListing.foldersIn(root).stream()
                .filter(d -> d.getFileName().toString().matches("ch\\d\\d-.*"))
                .map(Chapter::new).toList();
        if (chapters.isEmpty()) {
            throw WorkbookException
                    .usage("the workbook is not at " + root + ": set --root");
        }
        return chapters;
    }

    public List<Assignment> assignments() {
        return chapters().stream().flatMap(c -> c.assignments().stream()).toList();
    }

    /** The one called {@code ch02}, {@code 2}, or as its folder is. */
    public Chapter chapter(String name) {
        return chapters().stream().filter(c -> c.isCalled(name)).findFirst()
                .orElseThrow(() -> WorkbookException.usage("there is no chapter [" + name
                        + "]: they are called "
                        + String.join(", ", chapters().stream().map(Chapter::name)
                                .toList())));
    }

    /** Whether it is the reference; a copy for students has no answer to any hole. */
    public boolean hasAnswers() {
        return chapters().stream().flatMap(c -> c.sources().stream())
                .anyMatch(s -> !s.holes().isEmpty());
    }

    public Assignment assignment(ExerciseNumber number) {
        return assignments().stream().filter(a -> a.number().equals(number)).findFirst()
                .orElseThrow(
                        () -> WorkbookException.usage("there is no exercise " + number));
    }
}
