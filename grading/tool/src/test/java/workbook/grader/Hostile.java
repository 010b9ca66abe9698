// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.course.Assignment;
import workbook.report.Verdict;
import workbook.testkit.Pace;

/**
 * A submission to the toy course that means harm or is not what it should be, and what
 * must come of it: a folder of {@code src/test/hostile}.
 */
record Hostile(Path folder, Properties expected) {

    static final Path ALL = Path.of(System.getProperty("workbook.root", "../.."),
            "grading/tool/src/test/hostile");

    private static final String DESCRIPTION = "expected.properties";

    /** Those of a folder, in the order of their names. */
    static List<Hostile> in(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory).sorted().map(Hostile::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Hostile read(Path folder) {
        Properties expected = new Properties();
        try (Reader in = Files.newBufferedReader(folder.resolve(DESCRIPTION))) {
            expected.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Hostile(folder, expected);
    }

    String name() {
        return folder.getFileName().toString();
    }

    String title() {
        return text("title");
    }

    /** What it tries, in one sentence. */
    String tries() {
        return text("tries");
    }

    /** What stops it, in one sentence. */
    String stoppedBy() {
        return text("why");
    }

    /** Several where it is the kernel who chooses. */
    Set<Verdict> verdicts() {
        return Stream.of(text("verdict").split("\\|")).map(Verdict::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a complaint must contain; empty if anything will do. */
    String mentions() {
        return expected.getProperty("mentions", "");
    }

    /** What no complaint may contain; empty if nothing is forbidden. */
    String never() {
        return expected.getProperty("never", "");
    }

    /** Where files of others lie while it runs. */
    List<Path> secretsIn() {
        return Stream.of(expected.getProperty("secrets", "").split(" "))
                .filter(s -> !s.isEmpty()).map(Path::of).toList();
    }

    /** Whether it is judged by another process than its own. */
    boolean apart() {
        return expected.containsKey("apart");
    }

    /** Whether the judge asks for what stays there, for files and for processes. */
    boolean kept() {
        return expected.getProperty("apart", "").equals("kept");
    }

    /** The exercise, with the time that this submission is given. */
    Assignment limited(Assignment usual) {
        String seconds = expected.getProperty("seconds");
        Duration limit = seconds == null
                ? usual.limit()
                : Pace.stretched(Duration.ofSeconds(Long.parseLong(seconds)));
        return new Assignment(usual.number(), usual.chapter(), usual.title(),
                usual.points(), usual.file(), usual.test(), usual.book(), usual.todo(),
                usual.hidden(), limit, usual.apart());
    }

    private String text(String key) {
        String value = expected.getProperty(key, "").strip();
        if (value.isEmpty()) {
            throw new IllegalStateException(folder + "/" + DESCRIPTION + ": " + key
                    + " is missing");
        }
        return value;
    }
}
