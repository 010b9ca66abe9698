// SPDX-License-Identifier: Apache-2.0
package workbook.lint;

import java.util.List;
import java.util.stream.Stream;
import workbook.course.Problem;

/** Something every course has to keep to. */
interface Rule {

    List<Rule> ALL = List.of(new MarksAreSound(), new HolesAreStatements(),
            new ExercisesAreDescribed(), new HintsHint(), new TestsAreClaimed(),
            new WrongAnswersAreWrong(), new PointsAddUp(), new BookTells(),
            new BookIncludes(), new DemandsAreTold(), new ConsoleBlocksAreSound());

    /** What breaks it, in any order. */
    Stream<Problem> brokenIn(CourseDraft course);
}
