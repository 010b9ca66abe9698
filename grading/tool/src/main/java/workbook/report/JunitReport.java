// SPDX-License-Identifier: Apache-2.0
package workbook.report;

import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What Surefire writes and Jenkins reads. An answer that was not judged is skipped,
 * unless the grader is to blame, which is an error.
 */
record JunitReport(Scoreboard board) {

    static String of(Scoreboard board) {
        JunitReport report = new JunitReport(board);
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuite name="%s" time="%s" tests="%d" errors="%d" skipped="%d" \
                failures="%d">
                  <properties>
                %s  </properties>
                %s</testsuite>
                """.formatted(escaped("workbook " + board.submission()),
                seconds(board.seconds()), board.entries().size(), report.count("error"),
                report.count("skipped"), report.count("failure"), report.properties(),
                board.entries().stream().map(JunitReport::testcase)
                        .collect(Collectors.joining()));
    }

    private String properties() {
        return property("complete", "" + board.conclusive())
                + property("earned", "" + board.earned())
                + property("points", "" + board.points())
                + board.grades().stream()
                        .map(g -> property("seed." + g.assignment().number(),
                                "" + g.seed()))
                        .collect(Collectors.joining());
    }

    private static String property(String name, String value) {
        return "    <property name=\"%s\" value=\"%s\"/>\n".formatted(name, value);
    }

    private static String testcase(ExerciseScore score) {
        return ("  <testcase name=\"%s\" classname=\"workbook.%s\" time=\"%s\">%s"
                + "</testcase>\n")
                .formatted(escaped(score.name()), score.assignment().chapter().name(),
                        seconds(score.seconds()), score.passed() ? "" : outcome(score));
    }

    private static String outcome(ExerciseScore score) {
        String outcome = outcomeOf(score);
        String type = outcome.equals("skipped") ? "" : " type=\"" + score.state() + '"';
        return "<%s message=\"%s\"%s>%s</%s>".formatted(outcome,
                escaped(score.headline()), type, escaped(score.story()), outcome);
    }

    private static String outcomeOf(ExerciseScore score) {
        return switch (score.state()) {
            case "PASS" -> "";
            case "WRONG" -> "failure";
            case "NOT_GRADED", "CAUGHT_UP", "ENV" -> "skipped";
            default -> "error";
        };
    }

    private long count(String outcome) {
        return board.entries().stream().filter(e -> outcomeOf(e).equals(outcome)).count();
    }

    private static String escaped(String text) {
        return PrintableText.in(text).replace("&", "&amp;").replace("<", "&lt;")
                .replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.3f", seconds);
    }
}
