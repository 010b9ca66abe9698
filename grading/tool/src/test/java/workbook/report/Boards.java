// SPDX-License-Identifier: Apache-2.0
package workbook.report;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import workbook.course.Assignment;
import workbook.course.ExerciseNumber;
import workbook.grader.ToyCourse;

/** Scoreboards as nasty as a student can make them: 10 points an exercise. */
record Boards(Path directory) {

    /** Escape sequences, markup, formulas, halves of characters, and a great length. */
    static final String HOSTILE = "\u001b[2J\u009b31m \u202e ]]> </pre><b>&\"',;|\n\n"
            + "=1+1\r\n::error::\u0000 \ud800 \uffff \ud83d\ude00 " + "x".repeat(200);

    static final long SEED = 4711;

    /** One for each verdict, then one that is not graded: 10 of 70 points. */
    Scoreboard nasty() {
        Scoreboard board = Scoreboard.of("=me,\u001b[31m", assignments(7));
        for (Verdict verdict : Verdict.values()) {
            board = board.with(grade(board, verdict));
        }
        return board;
    }

    /** Nothing is graded yet. */
    Scoreboard untouched() {
        return Scoreboard.of("me", assignments(2));
    }

    /** The first one is right and the second wrong: 10 of 20 points. */
    Scoreboard judged() {
        Scoreboard one = untouched().with(grade(untouched(), Verdict.PASS));
        return one.with(grade(one, Verdict.WRONG));
    }

    /** The first one is the reference's, the second wrong: none of 20 points. */
    Scoreboard caughtUp() {
        Grade wrong = judged().grades().get(1);
        return untouched().with(wrong).withCaughtUp(Set.of(new ExerciseNumber(1, 1)));
    }

    private static Grade grade(Scoreboard board, Verdict verdict) {
        List<Complaint> complaints = verdict == Verdict.PASS
                ? List.of()
                : List.of(new Complaint("a \"test\"", "a\nb", HOSTILE, "because"),
                        Complaint.of(HOSTILE));
        return new Grade(board.assignments().get(board.grades().size()), verdict,
                complaints, SEED,
                Duration.ofMillis(1500));
    }

    private List<Assignment> assignments(int count) {
        Assignment toy = new ToyCourse(directory).assignment();
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new Assignment(new ExerciseNumber(1, i), toy.chapter(),
                        "Title | of many, \"many\" words, <b>again & again</b>, and "
                                + "y".repeat(90),
                        toy.points(), toy.file(), toy.test(), toy.book(), toy.todo(),
                        toy.hidden(), toy.limit(), toy.apart()))
                .toList();
    }
}
