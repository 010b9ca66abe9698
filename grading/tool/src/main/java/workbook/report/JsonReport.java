// SPDX-License-Identifier: Apache-2.0
package workbook.report;

import java.util.List;

/**
 * The workbook's own format, and the one that leaves nothing out. A change of what a
 * member means needs another number of the schema.
 *
 * @param complete whether every answer was judged, so that {@code earned} is final
 */
record JsonReport(String schema, String submission, boolean complete, int earned,
        int points, double seconds, List<Exercise> exercises) {

    private static final String SCHEMA = "workbook/grades/1";

    static String of(Scoreboard board) {
        return JsonText.of(new JsonReport(SCHEMA, PrintableText.in(board.submission()),
                board.conclusive(), board.earned(), board.points(), board.seconds(),
                board.entries().stream().map(Exercise::of).toList()));
    }

    /**
     * @param verdict one of {@link Verdict}, or {@code NOT_GRADED}
     * @param earned left out unless the answer was judged
     */
    private record Exercise(String number, String title, String chapter, String verdict,
            Integer earned, int points, Long seed, Double seconds,
            List<Complaint> complaints) {

        static Exercise of(ExerciseScore entry) {
            Integer earned = entry.counts() ? entry.score().getAsInt() : null;
            return new Exercise(entry.assignment().number().toString(),
                    entry.assignment().title(), entry.assignment().chapter().name(),
                    entry.state(), earned, entry.points(),
                    entry.grade().map(Grade::seed).orElse(null),
                    entry.grade().map(g -> entry.seconds()).orElse(null),
                    entry.grade().map(Grade::complaints).orElse(List.of()));
        }
    }
}
