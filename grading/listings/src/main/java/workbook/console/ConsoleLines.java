// SPDX-License-Identifier: Apache-2.0
package workbook.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a console listing. A line with a prompt is a command; it goes on in the
 * next line after a backslash, in an open quote, to the end of a here-document, and in
 * any line that begins with {@code > }. Everything else is output.
 */
public record ConsoleLines(List<Line> lines) {

    private static final Pattern HERE = Pattern.compile("<<-?\\s*(['\"]?)(\\w+)\\1");

    private static final Pattern CONTAINER = Pattern.compile("\\./(workbook|mason) run ");

    /**
     * @param prompt as it is printed; {@code > } or nothing in a command that goes on,
     *            and nothing in output
     * @param begins the prompt, in the first line of a command
     */
    public record Line(String prompt, String text, boolean isCommand,
            Optional<Prompt> begins) {
    }

    public static ConsoleLines of(List<String> listing) {
        List<Line> lines = new ArrayList<>();
        String open = "";
        boolean after = false;
        for (String text : listing) {
            Line line = line(text, open, after);
            lines.add(line);
            String whole = (line.begins().isPresent() ? "" : open) + line.text() + "\n";
            open = line.isCommand() && isOpen(whole) ? whole : "";
            after = line.isCommand();
        }
        return new ConsoleLines(lines);
    }

    /** @param open the command so far, if the shell waits for more of it */
    private static Line line(String text, String open, boolean afterCommand) {
        if (afterCommand && (text.equals(">") || text.startsWith("> "))) {
            String prompt = text.substring(0, Math.min(2, text.length()));
            return new Line(prompt, text.substring(prompt.length()), true,
                    Optional.empty());
        }
        if (!open.isEmpty()) {
            return new Line("", text, true, Optional.empty());
        }
        Optional<Prompt> prompt = Prompt.in(text);
        int length = prompt.map(p -> p.toString().length()).orElse(0);
        return new Line(text.substring(0, length), text.substring(length),
                prompt.isPresent(), prompt);
    }

    private static boolean isOpen(String command) {
        Matcher here = HERE.matcher(command);
        return command.endsWith("\\\n") || hasOpenQuote(command)
                || here.find() && command.lines().skip(1)
                        .noneMatch(l -> l.strip().equals(here.group(2)));
    }

    private static boolean hasOpenQuote(String command) {
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

    /** @param first the line of the file that the listing begins in, from 1 */
    public List<Command> commands(int first) {
        List<Command> commands = new ArrayList<>();
        for (int n = 0; n < lines.size(); n++) {
            Line line = lines.get(n);
            if (line.begins().isPresent()) {
                commands.add(new Command(first + n, line.begins().get(),
                        new ArrayList<>(), new ArrayList<>()));
            }
            if (!commands.isEmpty()) {
                Command last = commands.get(commands.size() - 1);
                (line.isCommand() ? last.typed() : last.expected()).add(line.text());
            }
        }
        return commands;
    }

    /**
     * What a reader may paste into a shell as a whole: all commands, or only the first
     * one if the others are read by a shell that it starts, or by another terminal. A
     * container at a terminal reads what is typed ahead; in braces, the shell reads all
     * commands before it starts one.
     */
    public String pasted() {
        List<Command> commands = commands(1);
        boolean oneShell = commands.stream().noneMatch(Command::isExit)
                && commands.stream().map(c -> c.prompt().terminal()).distinct()
                        .count() <= 1;
        List<Command> pasted = oneShell || commands.isEmpty()
                ? commands
                : commands.subList(0, 1);
        String text = String.join("", pasted.stream().map(c -> c.text() + "\n").toList());
        return pasted.size() > 1 && CONTAINER.matcher(text).find()
                ? "{\n" + text + "}\n"
                : text;
    }
}
