// SPDX-License-Identifier: Apache-2.0
package workbook.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.course.ExerciseNumber;

/** What the reader has passed and what was shown, in a file one can read. */
public record Progress(Path file) {

    private static final String ENTRY = "(passed|caught-up|answer-shown)\\.\\S+=yes"
            + "|hints\\.\\S+=[0-3]";

    /** How far the reader is with an exercise. */
    public enum State {

        PASSED,
        CAUGHT_UP,
        OPEN;

        private String key(ExerciseNumber number) {
            return name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + number;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    public State state(ExerciseNumber number) {
        Map<String, String> entries = entries();
        return Stream.of(State.PASSED, State.CAUGHT_UP)
                .filter(s -> entries.containsKey(s.key(number))).findFirst()
                .orElse(State.OPEN);
    }

    public boolean passed(ExerciseNumber number) {
        return state(number) == State.PASSED;
    }

    /** Whether the reader can go on to the next. */
    public boolean done(ExerciseNumber number) {
        return state(number) != State.OPEN;
    }

    /**
     * Notes the state. A passed exercise that was broken since is open again, and one
     * that was passed is not caught up.
     */
    public void mark(ExerciseNumber number, State state) {
        change(entries -> {
            if (state != State.CAUGHT_UP) {
                entries.remove(State.PASSED.key(number));
                entries.remove(State.CAUGHT_UP.key(number));
            }
            if (state != State.OPEN) {
                entries.put(state.key(number), "yes");
            }
        });
    }

    /** Whether the answer was shown before the exercise was passed. */
    public boolean answerShown(ExerciseNumber number) {
        return entries().containsKey("answer-shown." + number);
    }

    public void markAnswerShown(ExerciseNumber number) {
        change(entries -> entries.put("answer-shown." + number, "yes"));
    }

    /** How many hints were shown, from 0. */
    public int hints(ExerciseNumber number) {
        return Integer.parseInt(entries().getOrDefault("hints." + number, "0"));
    }

    public void markHints(ExerciseNumber number, int shown) {
        change(entries -> entries.put("hints." + number, Integer.toString(shown)));
    }

    private void change(Consumer<Map<String, String>> by) {
        Map<String, String> before = entries();
        Map<String, String> after = new TreeMap<>(before);
        by.accept(after);
        if (!after.equals(before)) {
            save(after);
        }
    }

    /** A line that isn't an entry is passed over. */
    private Map<String, String> entries() {
        if (!Files.exists(file)) {
            return new TreeMap<>();
        }
        try {
            return Files.readAllLines(file, StandardCharsets.ISO_8859_1).stream()
                    .map(String::strip).filter(l -> l.matches(ENTRY))
                    .map(l -> l.split("=")).collect(Collectors.toMap(l -> l[0],
                            l -> l[1], (a, b) -> b, TreeMap::new));
        } catch (IOException e) {
            throw FileFailure.of("cannot read your progress", e);
        }
    }

    private void save(Map<String, String> entries) {
        try {
            new AtomicFile(file).write(entries.entrySet().stream()
                    .map(e -> e.getKey() + "=" + e.getValue() + "\n")
                    .collect(Collectors.joining()));
        } catch (IOException e) {
            throw FileFailure.of("cannot note your progress", e);
        }
    }
}
