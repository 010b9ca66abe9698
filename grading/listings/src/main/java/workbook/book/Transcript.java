// SPDX-License-Identifier: Apache-2.0
package workbook.book;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a console showed, line by line: prompts, commands, and what they printed. */
record Transcript(List<Line> lines) {

    /** "# ", "$ ", "name# ", "name$ " before a command. */
    private static final Pattern PROMPT =
            Pattern.compile("([\\w.@:~/-]*[#$] )(?=\\S)(.*)");

    private static final Pattern HERE = Pattern.compile("<<-?\\s*(['\"]?)(\\w+)\\1");

    /** A line of output has no prompt, and neither has the rest of a command. */
    record Line(String prompt, String text, boolean isCommand) {
    }

    static Transcript of(String console) {
        List<Line> lines = new ArrayList<>();
        String open = "";
        for (String text : console.stripTrailing().split("\n", -1)) {
            Line line = open.isEmpty() ? begun(text) : new Line("", text, true);
            lines.add(line);
            open = line.isCommand() ? stillOpen(open + line.text() + "\n") : "";
        }
        return new Transcript(lines);
    }

    private static Line begun(String text) {
        Matcher prompt = PROMPT.matcher(text);
        return prompt.matches()
                ? new Line(prompt.group(1), prompt.group(2), true)
                : new Line("", text, false);
    }

    /** The command so far if the shell would still wait for more of it, or nothing. */
    private static String stillOpen(String command) {
        boolean open = command.endsWith("\\\n") || waitsForHere(command)
                || waitsForQuote(command);
        return open ? command : "";
    }

    private static boolean waitsForHere(String command) {
        Matcher here = HERE.matcher(command);
        return here.find() && command.lines().skip(1)
                .noneMatch(l -> l.strip().equals(here.group(2)));
    }

    private static boolean waitsForQuote(String command) {
        char quote = 0;
        for (int at = 0; at < command.length(); at++) {
            char c = command.charAt(at);
            if (c == '\\' && quote != '\'') {
                at++;
            } else if (quote == 0 && c == '#' && at > 0
                    && command.charAt(at - 1) == ' ') {
                return false;
            } else if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
        }
        return quote != 0;
    }
}
