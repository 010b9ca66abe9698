// SPDX-License-Identifier: Apache-2.0
package workbook.workspace;

import java.util.List;
import java.util.Optional;
import workbook.course.Assignment;
import workbook.course.Hole;
import workbook.course.Source;

/**
 * Where the answer to an exercise stands, or shall stand, in a source.
 *
 * @param line from 1
 */
public record HoleLocation(List<String> lines, int line) {

    private static final int MOST_LINES = 40;

    private static final String CONTROL =
            "(}|(if|for|while|do|else|switch|case|default|try"
                    + "|catch|finally|synchronized|return|throw)\\b).*|.*->.*";

    /** In a reader's source: at the TODO, or after the line it once followed. */
    public static HoleLocation of(Assignment assignment, List<String> lines) {
        return new HoleLocation(lines, todo(assignment, lines).orElseGet(
                () -> Math.max(1, afterNeighbour(assignment, lines))));
    }

    /** In the reference, without its marks. */
    public static HoleLocation ofAnswer(Assignment assignment) {
        Source source = assignment.source();
        List<String> open = lines(source.filled(hole -> Stub.of(assignment, hole)));
        return new HoleLocation(lines(source.filled(Hole::answer)),
                todo(assignment, open).orElseThrow());
    }

    public static List<String> lines(String text) {
        return List.of(text.split("\\R"));
    }

    private static Optional<Integer> todo(Assignment assignment, List<String> lines) {
        String todo = "// TODO " + assignment.number() + ":";
        return lines.stream().filter(l -> l.strip().startsWith(todo)).findFirst()
                .map(l -> lines.indexOf(l) + 1);
    }

    private static int afterNeighbour(Assignment assignment, List<String> lines) {
        return neighbour(assignment).map(before -> lines.stream().map(String::strip)
                .toList().indexOf(before) + 2).orElse(1);
    }

    /** The line that the hole follows: in the reference, or in what was handed out. */
    private static Optional<String> neighbour(Assignment assignment) {
        Source source = assignment.source();
        return source.hole(assignment.number()).map(h -> source.before(h).strip())
                .or(() -> beforeTodo(assignment,
                        StudentSources.handedOut(assignment)));
    }

    private static Optional<String> beforeTodo(Assignment assignment,
            List<String> lines) {
        return todo(assignment, lines).flatMap(line -> lines.subList(0, line - 1).stream()
                .filter(l -> !l.isBlank()).reduce((before, last) -> last))
                .map(String::strip);
    }

    /** The method around it, from its signature on. */
    public List<String> method() {
        int first = signature();
        int last = line - 1;
        while (last < lines.size() - 1 && last - first < MOST_LINES
                && !closes(lines.get(last), first)) {
            last++;
        }
        return lines.subList(first, Math.min(last + 1, lines.size()));
    }

    private boolean closes(String text, int first) {
        return indent(text) == indent(lines.get(first)) && text.strip().startsWith("}");
    }

    /** Found by going out of one block after the other, as they are indented. */
    private int signature() {
        int least = Integer.MAX_VALUE;
        for (int i = Math.min(line, lines.size()) - 1; i >= 0; i--) {
            String text = lines.get(i);
            if (!text.isBlank() && indent(text) < least) {
                least = indent(text);
                if (i < line - 1 && !text.strip().matches(CONTROL)) {
                    return i;
                }
            }
        }
        return Math.max(0, Math.min(line, lines.size()) - 1);
    }

    private static int indent(String text) {
        return text.length() - text.stripLeading().length();
    }
}
