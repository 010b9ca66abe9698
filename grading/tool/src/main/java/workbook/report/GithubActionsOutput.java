// SPDX-License-Identifier: Apache-2.0
package workbook.report;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import workbook.course.WorkbookException;

/**
 * What a step of GitHub Actions tells at its end: its output {@code result}, its summary,
 * and an annotation for each exercise that did not pass. GitHub reads the files after the
 * step, so that there is nothing to be won by writing them before.
 */
public record GithubActionsOutput(Map<String, String> environment, PrintWriter out) {

    public void tell(Scoreboard board) {
        append("GITHUB_OUTPUT", "result=" + Base64.getEncoder().encodeToString(
                GithubReport.of(board).getBytes(StandardCharsets.UTF_8)) + "\n");
        append("GITHUB_STEP_SUMMARY", Markdown.of(board));
        if (environment.containsKey("GITHUB_ACTIONS")) {
            board.entries().stream().filter(e -> !e.passed()).forEach(this::annotate);
        }
    }

    private void append(String variable, String text) {
        String file = environment.getOrDefault(variable, "");
        if (file.isEmpty()) {
            return;
        }
        try {
            Files.writeString(Path.of(file), text, StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw WorkbookException.machine("cannot write " + variable + ": " + e);
        }
    }

    private void annotate(ExerciseScore entry) {
        out.println("::error file=" + property(entry.file()) + ",title="
                + property(entry.name()) + "::" + data(entry.story()));
        out.flush();
    }

    /** As @actions/core escapes them: src/command.ts of actions/toolkit. */
    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

    /** The summary. */
    private record Markdown() {

        static String of(Scoreboard board) {
            return "## " + cell(board.summary()) + "\n\n"
                    + "| Exercise | Verdict | Points |\n| --- | --- | --- |\n"
                    + board.entries().stream().map(Markdown::row)
                            .collect(Collectors.joining())
                    + board.entries().stream().filter(e -> !e.passed())
                            .map(Markdown::details).collect(Collectors.joining());
        }

        private static String row(ExerciseScore entry) {
            String score = entry.score().map(String::valueOf).orElse("?");
            return "| " + cell(entry.name()) + " | " + entry.state() + " | " + score
                    + " of " + entry.points() + " |\n";
        }

        private static String details(ExerciseScore entry) {
            // A blank line would end the HTML block, and with it the escaping.
            return "\n<details><summary>" + cell(entry.name()) + "</summary><pre>"
                    + html(entry.story()).replace("\n", "&#10;") + "</pre></details>\n";
        }

        private static String cell(String text) {
            return html(text).replace("|", "\\|").replace("\n", " ");
        }

        private static String html(String text) {
            return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        }
    }
}
