// SPDX-License-Identifier: Apache-2.0
package workbook.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import workbook.course.Trouble;

/** The languages a report for programs is written in. */
public enum Format {

    JSON((board, environment) -> JsonReport.of(board)),
    CSV(
            (board, environment) -> CsvReport.of(board)),
    JUNIT(
            (board, environment) -> JunitReport.of(board)),
    GRADESCOPE(
            (board, environment) -> GradescopeReport.of(board)),
    GITHUB(
            (board, environment) -> GithubReport.of(
                    board)),
    CLASSROOM50(Classroom50Report::of);

    private final BiFunction<Scoreboard, Map<String, String>, String> writer;

    Format(BiFunction<Scoreboard, Map<String, String>, String> writer) {
        this.writer = writer;
    }

    public static Format of(String name) {
        return Arrays.stream(values()).filter(f -> f.toString().equals(name)).findFirst()
                .orElseThrow(() -> Trouble.usage("not a format of reports: [" + name
                        + "]; there are " + known()));
    }

    static String known() {
        return Arrays.stream(values()).map(Format::toString)
                .collect(Collectors.joining(", "));
    }

    /**
     * A report that is valid whatever is graded yet.
     *
     * @param environment where a service tells what its format wants to know
     */
    public String text(Scoreboard board, Map<String, String> environment) {
        return writer.apply(board, environment);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
