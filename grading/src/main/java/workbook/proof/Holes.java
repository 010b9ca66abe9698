// SPDX-License-Identifier: Apache-2.0
package workbook.proof;

import java.util.List;
import workbook.exercise.Assignment;
import workbook.exercise.Chapter;
import workbook.exercise.Course;
import workbook.exercise.Hole;
import workbook.exercise.Source;
import workbook.exercise.Trouble;

/** That each hole has its description, and each description its hole. */
public record Holes(Course course) {

    public void check() {
        for (Chapter chapter : course.chapters()) {
            List<Assignment> described = chapter.assignments();
            described.forEach(Assignment::hole);
            for (Source source : chapter.sources()) {
                source.holes().forEach(hole -> check(source, hole, described));
            }
        }
    }

    private static void check(Source source, Hole hole, List<Assignment> described) {
        if (described.stream().noneMatch(a -> a.number().equals(hole.number()))) {
            throw Trouble.ours(source.file() + ":" + hole.opened() + ": exercise "
                    + hole.number() + " is not described");
        }
    }
}
