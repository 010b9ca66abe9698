// SPDX-License-Identifier: Apache-2.0
package workbook.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A source of the reference solution, with its marks.
 *
 * @param holes in their order; the marks of a source have been checked
 */
public record Source(Path file, List<String> lines, List<Hole> holes) {

    public static Source read(Path file) {
        try {
            return of(file, Files.readAllLines(file));
        } catch (IOException e) {
            throw WorkbookException.ours("cannot read " + file, e);
        }
    }

    /**
     * Checks the marks.
     *
     * @throws WorkbookException naming file and line of the first mark that is wrong
     */
    public static Source of(Path file, List<String> lines) {
        SourceTags marks = SourceTags.in(file, lines);
        marks.problems().stream().findFirst().ifPresent(p -> {
            throw p.trouble();
        });
        return new Source(file, List.copyOf(lines), marks.holes());
    }

    public Optional<Hole> hole(ExerciseNumber number) {
        return holes.stream().filter(h -> h.number().equals(number)).findFirst();
    }

    /** The text without any mark, every hole filled. */
    public String filled(Function<Hole, List<String>> filling) {
        return text(filling, d -> false);
    }

    /** The same with the marks of the holes, by which they are found again. */
    public String marked(Function<Hole, List<String>> filling) {
        return text(filling, d -> ExerciseNumber.isTag(d.tag()));
    }

    private String text(Function<Hole, List<String>> filling,
            Predicate<SourceTags.Directive> kept) {
        List<String> text = new ArrayList<>();
        for (int line = 1; line <= lines.size(); line++) {
            Optional<Hole> hole = holeAt(line);
            if (hole.isEmpty() || hole.get().isMark(line)) {
                text.add(lines.get(line - 1));
            }
            if (hole.isPresent() && hole.get().opened() == line) {
                text.addAll(filling.apply(hole.get()));
            }
        }
        return text.stream()
                .filter(l -> SourceTags.Directive.in(l, 0).filter(kept.negate())
                        .isEmpty())
                .map(l -> l + "\n")
                .collect(Collectors.joining());
    }

    private Optional<Hole> holeAt(int line) {
        return holes.stream().filter(h -> h.contains(line)).findFirst();
    }

    /** The last line of code before a hole: it is still there when the hole is not. */
    public String before(Hole hole) {
        int line = hole.opened() - 1;
        while (line > 1 && (lines.get(line - 1).isBlank()
                || SourceTags.Directive.in(lines.get(line - 1), line).isPresent())) {
            line--;
        }
        return lines.get(line - 1);
    }
}
