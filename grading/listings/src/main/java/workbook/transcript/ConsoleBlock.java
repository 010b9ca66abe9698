// SPDX-License-Identifier: Apache-2.0
package workbook.transcript;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A listing of the language console.
 *
 * @param line of its attributes in the file, from 1
 * @param first of its lines in the file, from 1
 */
public record ConsoleBlock(Path file, int line, String title, Settings settings,
        int first,
        List<String> lines) {

    private static final Duration USUAL = Duration.ofSeconds(20);
    private static final Pattern CALLOUTS = Pattern.compile("(\\s+<(\\d+|\\.)>)+\\s*$");

    public List<Command> commands() {
        List<Command> commands = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            Optional<Prompt.Typed> typed = Prompt.in(plain(at));
            if (typed.isPresent()) {
                commands.add(command(typed.get(), at));
                Command last = commands.get(commands.size() - 1);
                at += last.typed().size() + last.expected().size();
            } else {
                at++;
            }
        }
        return commands;
    }

    private Command command(Prompt.Typed typed, int at) {
        List<String> text = new ArrayList<>(List.of(typed.text()));
        int next = at + 1;
        while (next < lines.size() && continues(text, plain(next))) {
            text.add(plain(next).replaceFirst("^> ?", ""));
            next++;
        }
        List<String> expected = new ArrayList<>();
        while (next < lines.size() && Prompt.in(plain(next)).isEmpty()) {
            expected.add(plain(next));
            next++;
        }
        return new Command(first + at, typed.prompt(), List.copyOf(text),
                List.copyOf(expected));
    }

    /** After a backslash anything that is indented; a line with {@code > } always. */
    private static boolean continues(List<String> text, String line) {
        return line.equals(">") || line.startsWith("> ")
                || text.get(text.size() - 1).endsWith("\\") && line.matches("\\s+\\S.*");
    }

    /** Without the numbers of the book's remarks. */
    private String plain(int index) {
        return CALLOUTS.matcher(lines.get(index)).replaceFirst("");
    }

    /** What stands before the first prompt, which is nobody's output. */
    boolean beginsWithPrompt() {
        return !lines.isEmpty() && Prompt.in(plain(0)).isPresent();
    }

    /** Blocks of the same name go on with each other's shells. */
    public Optional<String> session() {
        return settings.value("session");
    }

    public boolean toBeRun() {
        return !settings.value("run").equals(Optional.of("no"));
    }

    String because() {
        return settings.value("because").orElse("no reason is given");
    }

    Duration timeout() {
        return settings.value("timeout").map(Long::parseLong).map(Duration::ofSeconds)
                .orElse(USUAL);
    }

    Statuses statuses() {
        return Statuses.of(settings.value("status").orElse("0"));
    }

    Masks masks() {
        return Masks.usual().and(settings.value("mask"), settings.value("vary"));
    }

    List<String> needs() {
        return settings.value("needs").map(n -> List.of(n.split("\\s*,\\s*")))
                .orElse(List.of());
    }

    /** Such as {@code chapters/ch01.adoc:12 A name of its own}. */
    String name(Path root) {
        return (root.relativize(file) + ":" + line + " " + title).strip();
    }
}
