// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import workbook.course.Course;
import workbook.grader.Grader;

/**
 * What a class will take, told before it begins.
 *
 * @param students how many are to be graded
 * @param characters of the Java sources that are to be graded
 * @param each the seconds of one student
 */
record ClassEstimate(int students, long characters, double each, int jobs,
        Duration most) {

    private static final long BYTES_OF_A_REPORT = 60_000;

    /** Seconds that earlier students took are better than a guess. */
    static double seconds(Path out, List<Student> graded, Course course) {
        OptionalDouble known = graded.stream()
                .map(s -> SavedGrades.in(out.resolve(s.reports())))
                .filter(g -> !g.nothing()).mapToDouble(g -> course.assignments().stream()
                        .mapToDouble(a -> g.seconds(a).orElse(0.0)).sum())
                .filter(s -> s > 0).average();
        return known.orElse(Grader.usual(course).toMillis() / 1000.0);
    }

    String inWords() {
        return "%d to grade, %.1f MiB of Java; reports take about %.0f MiB. About %s,"
                .formatted(students, mebibytes(characters),
                        Math.ceil(mebibytes(students * BYTES_OF_A_REPORT)),
                        words(Duration.ofMillis((long) (each * 1000 * students / jobs))))
                + " %.0f s each, %d at a time; no student takes more than %s."
                        .formatted(each, jobs, words(most));
    }

    private static double mebibytes(long bytes) {
        return bytes / (double) (1 << 20);
    }

    private static String words(Duration time) {
        return time.toMinutes() > 0 ? time.plusSeconds(30).toMinutes() + " min"
                : Math.max(1, time.toSeconds()) + " s";
    }
}
