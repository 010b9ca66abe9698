// SPDX-License-Identifier: Apache-2.0
package workbook.course;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The marks of one source, and all that is wrong with them. */
public final class SourceTags {

    /**
     * What stands between two marks of a source.
     *
     * @param opened the line of the opening mark, from 1
     * @param closed the line of the closing mark
     */
    public record Region(String tag, int opened, int closed) {

        public boolean contains(Hole hole) {
            return opened <= hole.opened() && hole.closed() <= closed;
        }
    }

    /**
     * A line such as {@code // tag::walls[]} that opens or closes a region of a source.
     *
     * @param line from 1
     */
    record Directive(int line, boolean opens, String tag) {

        private static final Pattern FORM = Pattern
                .compile("\\s*// (tag|end)::([A-Za-z0-9._-]+)\\[]\\s*");

        static Optional<Directive> in(String text, int line) {
            Matcher matcher = FORM.matcher(text);
            return matcher.matches()
                    ? Optional.of(new Directive(line, matcher.group(1).equals("tag"),
                            matcher.group(2)))
                    : Optional.empty();
        }
    }

    private final Path file;
    private final List<String> lines;
    private final Map<String, Directive> open = new LinkedHashMap<>();
    private final Set<String> openedTwice = new HashSet<>();
    private final List<Region> regions = new ArrayList<>();
    private final List<Hole> holes = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private SourceTags(Path file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    public static SourceTags in(Path file, List<String> lines) {
        SourceTags marks = new SourceTags(file, lines);
        for (int line = 1; line <= lines.size(); line++) {
            Directive.in(lines.get(line - 1), line).ifPresent(marks::take);
        }
        marks.open.values().forEach(m -> marks.wrong(m, "is opened and never closed"));
        return marks;
    }

    /** Whether a line opens or closes a region. */
    public static boolean isDirective(String line) {
        return Directive.in(line, 0).isPresent();
    }

    /** In the order in which they are closed. */
    public List<Region> regions() {
        return List.copyOf(regions);
    }

    public List<Hole> holes() {
        return List.copyOf(holes);
    }

    /** In the order in which they are noticed. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    private void take(Directive mark) {
        if (mark.opens()) {
            open(mark);
        } else {
            close(mark);
        }
    }

    private void open(Directive mark) {
        if (open.containsKey(mark.tag())) {
            wrong(mark, "is opened a second time before it is closed");
            openedTwice.add(mark.tag());
            return;
        }
        if (open.keySet().stream().anyMatch(ExerciseNumber::isTag)) {
            wrong(mark, "is opened inside a hole");
        }
        open.put(mark.tag(), mark);
    }

    private void close(Directive mark) {
        Directive opened = open.remove(mark.tag());
        if (opened != null) {
            regions.add(new Region(mark.tag(), opened.line(), mark.line()));
            takeHole(opened, mark);
        } else if (!openedTwice.remove(mark.tag())) {
            wrong(mark, "is closed and was never opened");
        }
    }

    private void takeHole(Directive opened, Directive closed) {
        if (!ExerciseNumber.isTag(opened.tag())) {
            return;
        }
        Optional<ExerciseNumber> number = ExerciseNumber.ofTag(opened.tag());
        int size = closed.line() - opened.line() - 1;
        if (number.isEmpty()) {
            wrong(opened, "is not named after an exercise such as 1.1");
        } else if (holes.stream().anyMatch(h -> h.number().equals(number.get()))) {
            wrong(opened, "stands here a second time");
        } else if (size < 1 || size > Hole.MOST) {
            wrong(opened, "has " + size + " lines, 1 to " + Hole.MOST + " are allowed");
        } else {
            holes.add(hole(number.get(), opened, closed));
        }
    }

    private Hole hole(ExerciseNumber number, Directive opened, Directive closed) {
        String mark = lines.get(opened.line() - 1);
        return new Hole(number, opened.line(), closed.line(),
                List.copyOf(lines.subList(opened.line(), closed.line() - 1)),
                mark.substring(0, mark.indexOf("//")), endOfBlock(closed));
    }

    private boolean endOfBlock(Directive closed) {
        return lines.subList(closed.line(), lines.size()).stream()
                .filter(l -> !l.isBlank() && Directive.in(l, 0).isEmpty()).findFirst()
                .map(l -> l.strip().matches("(}|case |default\\b).*")).orElse(true);
    }

    private void wrong(Directive mark, String what) {
        problems.add(new Problem(file, mark.line(), "tag " + mark.tag() + " " + what));
    }
}
