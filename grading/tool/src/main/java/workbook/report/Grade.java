// SPDX-License-Identifier: Apache-2.0
package workbook.report;

import java.time.Duration;
import java.util.List;
import workbook.course.Assignment;

/**
 * What an answer to an exercise is worth, and why.
 *
 * @param seed what the nonces of its tests were made from: the same seed, the same tests
 * @param took wall time
 */
public record Grade(Assignment assignment, Verdict verdict, List<Complaint> complaints,
        long seed, Duration took) {

    /** Points; all or nothing. */
    public int earned() {
        return verdict == Verdict.PASS ? assignment.points() : 0;
    }

    public boolean passed() {
        return verdict == Verdict.PASS;
    }

    /** The command that runs the very same tests. */
    public String repeat() {
        return "sudo ./workbook check " + assignment.number() + " --seed " + seed;
    }

    /** Whether a complaint says so. */
    public boolean mentions(String part) {
        return complaints.stream().anyMatch(c -> c.mentions(part));
    }

    /** The tests that were not content. */
    public List<String> refusedBy() {
        return complaints.stream().map(Complaint::test).filter(t -> !t.isEmpty())
                .distinct().toList();
    }
}
