// SPDX-License-Identifier: Apache-2.0
package workbook.transcript;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import workbook.course.WorkbookException;

/** A file of the book, and its console listings. */
public record Manuscript(Path file, List<String> lines) {

    private static final Pattern DELIMITER = Pattern
            .compile("-{4,}|\\.{4,}|/{4,}|\\+{4,}|```.*");

    public static Manuscript of(Path file) {
        try {
            return new Manuscript(file, Files.readAllLines(file));
        } catch (IOException e) {
            throw WorkbookException.usage("cannot read " + file + ": " + e.getMessage());
        }
    }

    /** What stands in other listings and in comments is not looked at. */
    public List<ConsoleBlock> blocks() {
        List<ConsoleBlock> blocks = new ArrayList<>();
        Head head = Head.none();
        int at = 0;
        while (at < lines.size()) {
            String line = lines.get(at).stripTrailing();
            if (DELIMITER.matcher(line).matches()) {
                int end = end(at);
                int start = at + 1;
                head.console().ifPresent(
                        h -> blocks.add(h.block(file, start, lines.subList(start, end))));
                head = Head.none();
                at = end;
            } else {
                head = head.and(line, at + 1);
            }
            at++;
        }
        return blocks;
    }

    /** Those of its session up to it, without it. */
    public List<ConsoleBlock> before(ConsoleBlock block) {
        return session(block).filter(b -> b.line() < block.line())
                .filter(ConsoleBlock::toBeRun).toList();
    }

    /** Those of its whole session: each terminal is there from the start. */
    public List<Prompt> prompts(ConsoleBlock block) {
        return session(block).flatMap(b -> b.commands().stream()).map(Command::prompt)
                .toList();
    }

    private Stream<ConsoleBlock> session(ConsoleBlock block) {
        return blocks().stream().filter(b -> b.equals(block)
                || block.session().isPresent() && b.session().equals(block.session()));
    }

    private int end(int start) {
        String delimiter = lines.get(start).stripTrailing();
        String close = delimiter.startsWith("```") ? "```" : delimiter;
        for (int at = start + 1; at < lines.size(); at++) {
            if (lines.get(at).stripTrailing().equals(close)) {
                return at;
            }
        }
        return lines.size();
    }

    /** What stands above a block: its title and attributes, as far as they are read. */
    private record Head(String title, Optional<Settings> settings, int line) {

        static Head none() {
            return new Head("", Optional.empty(), 0);
        }

        Head and(String text, int number) {
            if (text.matches("\\.[^ .].*")) {
                return new Head(text.substring(1), settings, line);
            }
            Optional<Settings> here = Settings.in(text);
            if (here.isPresent()) {
                return settings.filter(s -> s.listing("console")).isPresent()
                        ? this
                        : new Head(title, here, number);
            }
            return text.startsWith("//") ? this : none();
        }

        Optional<Head> console() {
            return settings.filter(s -> s.listing("console")).map(s -> this);
        }

        ConsoleBlock block(Path file, int start, List<String> lines) {
            return new ConsoleBlock(file, line, title, settings.get(), start + 1,
                    List.copyOf(lines));
        }
    }
}
