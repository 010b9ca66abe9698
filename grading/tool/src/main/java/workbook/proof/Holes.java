// SPDX-License-Identifier: Apache-2.0
package workbook.proof;

import java.util.List;
import workbook.course.Assignment;
import workbook.course.Chapter;
import workbook.course.Course;
import workbook.course.Hole;
import workbook.course.Source;
import workbook.course.Trouble;

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
