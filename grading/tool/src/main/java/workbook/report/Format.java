// SPDX-License-Identifier: Apache-2.0
package workbook.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import workbook.course.WorkbookException;

/** The languages a report for programs is written in. */
public enum Format {

    JSON,
    CSV,
    JUNIT,
    GRADESCOPE,
    GITHUB,
    CLASSROOM50;

    public static Format of(String name) {
        return Arrays.stream(values()).filter(f -> f.toString().equals(name)).findFirst()
                .orElseThrow(() -> WorkbookException.usage("not a format of reports: ["
                        + name + "]; there are " + known()));
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
        return switch (this) {
            case JSON -> JsonReport.of(board);
            case CSV -> CsvReport.of(board);
            case JUNIT -> JunitReport.of(board);
            case GRADESCOPE -> GradescopeReport.of(board);
            case GITHUB -> GithubReport.of(board);
            case CLASSROOM50 -> Classroom50Report.of(board, environment);
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
