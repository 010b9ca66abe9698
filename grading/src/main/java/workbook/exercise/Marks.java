// SPDX-License-Identifier: Apache-2.0
package workbook.exercise;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the marks of one source and finds the first that is wrong. */
final class Marks {

    private final Path file;
    private final List<String> lines;
    private final Map<String, Mark> open = new LinkedHashMap<>();
    private final List<Hole> holes = new ArrayList<>();

    Marks(Path file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    List<Hole> holes() {
        for (int line = 1; line <= lines.size(); line++) {
            Mark.in(lines.get(line - 1), line).ifPresent(this::take);
        }
        open.values().stream().findFirst().ifPresent(mark -> {
            throw wrong(mark, "is opened and never closed");
        });
        return List.copyOf(holes);
    }

    private void take(Mark mark) {
        if (mark.opens()) {
            open(mark);
        } else {
            close(mark);
        }
    }

    private void open(Mark mark) {
        if (open.containsKey(mark.tag())) {
            throw wrong(mark, "is opened a second time before it is closed");
        }
        if (open.keySet().stream().anyMatch(ExerciseNumber::isTag)) {
            throw wrong(mark, "is opened inside a hole");
        }
        open.put(mark.tag(), mark);
    }

    private void close(Mark mark) {
        Mark opened = Optional.ofNullable(open.remove(mark.tag()))
                .orElseThrow(() -> wrong(mark, "is closed and was never opened"));
        if (ExerciseNumber.isTag(mark.tag())) {
            holes.add(hole(opened, mark));
        }
    }

    private Hole hole(Mark opened, Mark closed) {
        ExerciseNumber number = ExerciseNumber.ofTag(opened.tag());
        List<String> answer = lines.subList(opened.line(), closed.line() - 1);
        if (answer.isEmpty() || answer.size() > Hole.MOST) {
            throw wrong(opened, "has " + answer.size() + " lines, 1 to " + Hole.MOST
                    + " are allowed");
        }
        if (holes.stream().anyMatch(h -> h.number().equals(number))) {
            throw wrong(opened, "stands here a second time");
        }
        String mark = lines.get(opened.line() - 1);
        return new Hole(number, opened.line(), closed.line(), List.copyOf(answer),
                mark.substring(0, mark.indexOf("//")), endOfBlock(closed));
    }

    private boolean endOfBlock(Mark closed) {
        return lines.subList(closed.line(), lines.size()).stream()
                .filter(l -> !l.isBlank() && Mark.in(l, 0).isEmpty()).findFirst()
                .map(l -> l.strip().matches("(}|case |default\\b).*")).orElse(true);
    }

    private Trouble wrong(Mark mark, String what) {
        return Trouble
                .ours(file + ":" + mark.line() + ": tag " + mark.tag() + " " + what);
    }
}
