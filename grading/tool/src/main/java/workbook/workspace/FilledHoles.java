// SPDX-License-Identifier: Apache-2.0
package workbook.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import workbook.course.Assignment;
import workbook.course.Hole;
import workbook.course.Source;

/**
 * A reader's source whose open holes have the reference's answers.
 *
 * @param filled the exercises that were open
 */
public record FilledHoles(String text, List<Assignment> filled) {

    /** @param assignments those whose holes are in this source */
    public static FilledHoles in(Path file, String text, List<Assignment> assignments) {
        Source source = Source.of(file, Stub.marked(text).lines().toList());
        List<Assignment> filled = new ArrayList<>();
        String whole = source.filled(hole -> answer(hole, assignments, filled));
        return new FilledHoles(whole, filled);
    }

    private static List<String> answer(Hole hole, List<Assignment> assignments,
            List<Assignment> filled) {
        return assignments.stream().filter(a -> a.number().equals(hole.number()))
                .findFirst().map(a -> {
                    filled.add(a);
                    return a.hole().answer();
                }).orElse(hole.answer());
    }
}
