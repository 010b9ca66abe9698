// SPDX-License-Identifier: Apache-2.0
package workbook.asciidoc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import workbook.course.Course;
import workbook.course.ExerciseNumber;
import workbook.course.Hole;
import workbook.course.SourceTags;
import workbook.course.WorkbookException;
import workbook.workspace.HoleLocation;

/**
 * The lines of a Java source that a listing of the book shows.
 *
 * @param placeholders the exercises whose answers are left out, and the line of the
 *            listing, from 1, that stands for each
 */
record JavaListing(SourceTags tags, List<String> lines,
        Map<ExerciseNumber, Integer> placeholders) {

    private static final String PLACEHOLDER = "// Exercise ";

    /** @param shown the tags of the regions to show; none for the whole source */
    static JavaListing of(Path file, List<String> shown, Course course) {
        List<String> source = read(file);
        JavaListing listing = new JavaListing(SourceTags.in(file, source),
                new ArrayList<>(), new TreeMap<>());
        for (int line = 1; line <= source.size(); line++) {
            listing.add(source.get(line - 1), line, shown, course);
        }
        return listing;
    }

    /** Whether a line of a listing stands for an answer. */
    static boolean isPlaceholder(String line) {
        return line.strip().startsWith(PLACEHOLDER);
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw WorkbookException.ours("cannot read " + file, e);
        }
    }

    private void add(String text, int line, List<String> shown, Course course) {
        Optional<Hole> hole = tags.holes().stream()
                .filter(h -> h.opened() <= line && line <= h.closed()).findFirst();
        if (!isShown(line, shown)) {
            return;
        }
        if (hole.isEmpty() && !SourceTags.isDirective(text)) {
            lines.add(text);
        }
        hole.filter(h -> h.opened() == line).ifPresent(h -> {
            lines.add(h.indent() + PLACEHOLDER + h.number() + ": your code here"
                    + place(h.number(), course));
            placeholders.put(h.number(), lines.size());
        });
    }

    private boolean isShown(int line, List<String> shown) {
        return shown.isEmpty() || tags.regions().stream()
                .anyMatch(r -> (shown.contains(r.tag()) || shown.contains("*"))
                        && r.opened() <= line && line <= r.closed());
    }

    /** In the reader's workspace; nothing while the exercise is not described. */
    private static String place(ExerciseNumber number, Course course) {
        try {
            var assignment = course.assignment(number);
            return ", line " + HoleLocation.ofAnswer(assignment).line() + " of "
                    + assignment.file().getFileName();
        } catch (WorkbookException undescribed) {
            return "";
        }
    }
}
