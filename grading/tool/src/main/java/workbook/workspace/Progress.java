// SPDX-License-Identifier: Apache-2.0
package workbook.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import workbook.course.ExerciseNumber;

/** What the reader has passed and what was shown, in a file one can read. */
public record Progress(Path file) {

    private static final String ENTRY = "(passed|caught-up|answer-shown)\\.\\S+=yes"
            + "|hints\\.\\S+=[0-3]";

    public boolean passed(ExerciseNumber number) {
        return entries().containsKey("passed." + number);
    }

    public void markPassed(ExerciseNumber number) {
        change(entries -> {
            entries.put("passed." + number, "yes");
            entries.remove("caught-up." + number);
        });
    }

    /** A passed exercise that was broken since is open again. */
    public void markOpen(ExerciseNumber number) {
        change(entries -> {
            entries.remove("passed." + number);
            entries.remove("caught-up." + number);
        });
    }

    /** Whether the reference's answer was taken instead of one of the reader's own. */
    public boolean caughtUp(ExerciseNumber number) {
        return entries().containsKey("caught-up." + number);
    }

    public void markCaughtUp(ExerciseNumber number) {
        change(entries -> entries.put("caught-up." + number, "yes"));
    }

    /** Whether the reader can go on to the next. */
    public boolean done(ExerciseNumber number) {
        return passed(number) || caughtUp(number);
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

    /** Lines somebody broke are as good as not there. */
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
            throw Refusal.of("cannot read your progress", e);
        }
    }

    private void save(Map<String, String> entries) {
        try {
            new WholeFile(file).write(entries.entrySet().stream()
                    .map(e -> e.getKey() + "=" + e.getValue() + "\n")
                    .collect(Collectors.joining()));
        } catch (IOException e) {
            throw Refusal.of("cannot note your progress", e);
        }
    }
}
