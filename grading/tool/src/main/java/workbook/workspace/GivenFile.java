// SPDX-License-Identifier: Apache-2.0
package workbook.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import workbook.course.Hole;
import workbook.course.Source;

/**
 * A file that a workspace is given.
 *
 * @param path below the workspace
 * @param marked its text, with a stub in each hole and the hole's marks around it
 */
public record GivenFile(Path path, String marked) {

    /** The text as the reader gets it. */
    String text() {
        return hasHoles() ? source().filled(Hole::answer) : marked;
    }

    boolean hasHoles() {
        return isJava() && !source().holes().isEmpty();
    }

    boolean isJava() {
        return path.toString().endsWith(".java");
    }

    /** Whether the kernel can run it: execve(2), interpreter scripts. */
    boolean isExecutable() {
        return marked.startsWith("#!");
    }

    private Source source() {
        return Source.of(path, marked.lines().toList());
    }

    /** What is given for good: the lines outside the holes. */
    List<String> fixed() {
        return source().filled(hole -> List.of()).lines().toList();
    }

    /** Whether a text has every line outside the holes, in this order. */
    boolean isWithin(List<String> lines) {
        int found = 0;
        List<String> fixed = fixed();
        for (String line : lines) {
            if (found < fixed.size() && fixed.get(found).equals(line)) {
                found++;
            }
        }
        return found == fixed.size();
    }

    /**
     * The reader's text, made from {@code before}, with what this file has other than
     * that. What stands in the holes is the reader's; a stub in its place is renewed.
     */
    Optional<String> mergedInto(List<String> mine, GivenFile before) {
        List<String> base = before.text().lines().toList();
        List<String> theirs = source().filled(hole -> before.stub(hole, this))
                .lines().toList();
        return new ThreeWayMerge(base, mine, theirs).merged()
                .map(lines -> String.join("\n", lines) + "\n")
                .map(text -> withNewStubs(text, before));
    }

    private String withNewStubs(String text, GivenFile before) {
        String renewed = text;
        for (Hole hole : source().holes()) {
            renewed = renewed.replace(lines(before.stub(hole, this)),
                    lines(hole.answer()));
        }
        return renewed;
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    /** What stood in a hole of another version, which may have numbered it otherwise. */
    private List<String> stub(Hole hole, GivenFile other) {
        List<Hole> holes = source().holes();
        int place = other.source().holes().indexOf(hole);
        Optional<Hole> former = holes.size() == other.source().holes().size()
                ? Optional.of(holes.get(place))
                : source().hole(hole.number());
        return former.map(Hole::answer).orElseGet(() -> new ArrayList<>(hole.answer()));
    }
}
