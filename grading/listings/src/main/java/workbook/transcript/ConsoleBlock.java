// SPDX-License-Identifier: Apache-2.0
package workbook.transcript;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import workbook.asciidoc.BookIndex;
import workbook.console.Command;
import workbook.console.ConsoleLines;
import workbook.course.ExerciseNumber;
import workbook.testkit.Need;

/** A console listing of the book, and what its attributes say about running it. */
public record ConsoleBlock(BookIndex.Listing listing) {

    /** An exit status, or one for each command. */
    public static final String STATUS = "\\d{1,3}(\\s*,\\s*\\d{1,3})*";

    private static final String CALLOUTS = "(\\s+<(\\d+|\\.)>)+\\s*$";

    private static final Duration USUAL = Duration.ofSeconds(60);

    public static List<ConsoleBlock> in(BookIndex book, Path file) {
        return book.consolesOf(file).map(ConsoleBlock::new).toList();
    }

    public Optional<String> value(String attribute) {
        return Optional.ofNullable(listing.attributes().get(attribute));
    }

    public ConsoleLines lines() {
        return ConsoleLines.of(listing.lines().stream()
                .map(l -> l.replaceFirst(CALLOUTS, "")).toList());
    }

    public List<Command> commands() {
        return lines().commands(listing.line() + 1);
    }

    /** Blocks of the same name share their shells. */
    public Optional<String> session() {
        return value("session");
    }

    /** The workspace it is run beside has the exercises up to this one solved. */
    public Optional<ExerciseNumber> solved() {
        return value("solved").map(ExerciseNumber::of);
    }

    public boolean isRun() {
        return !value("run").equals(Optional.of("no"));
    }

    /** Why it can't be run here, if it can't. */
    Optional<String> obstacle() {
        if (!isRun()) {
            return Optional.of(value("because").orElse("no reason is given"));
        }
        return value("needs").stream().flatMap(n -> Stream.of(n.split("\\s*,\\s*")))
                .flatMap(n -> new Need(n).missing().stream()).findFirst();
    }

    Duration timeout() {
        return value("timeout").map(Long::parseLong).map(Duration::ofSeconds)
                .orElse(USUAL);
    }

    /** @param index of the command, from 0; a single status is that of the last one */
    int expectedStatus(int index) {
        String[] values = value("status").orElse("0").split("\\s*,\\s*");
        int count = commands().size();
        if (values.length == count) {
            return Integer.parseInt(values[index]);
        }
        return index == count - 1 ? Integer.parseInt(values[0]) : 0;
    }

    Masks masks() {
        return Masks.usual().and(value("mask"), value("vary"));
    }

    /** Such as {@code chapters/ch01.adoc:12 A name of its own}. */
    String name(Path root) {
        return (root.relativize(listing.file()) + ":" + listing.line() + " "
                + listing.title()).strip();
    }
}
