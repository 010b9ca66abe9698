// SPDX-License-Identifier: Apache-2.0
package workbook.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.exercise.ExerciseNumber;
import workbook.exercise.Trouble;

/** What the reader has passed and which hints were shown, in a file one can read. */
public record Progress(Path file) {

    public boolean passed(ExerciseNumber number) {
        return entries().containsKey("passed." + number);
    }

    public void markPassed(ExerciseNumber number) {
        put("passed." + number, "yes");
    }

    /** A passed exercise that was broken since is open again. */
    public void markOpen(ExerciseNumber number) {
        Map<String, String> entries = entries();
        if (entries.remove("passed." + number) != null) {
            save(entries);
        }
    }

    /** How many hints were shown, from 0. */
    public int hints(ExerciseNumber number) {
        return Integer.parseInt(entries().getOrDefault("hints." + number, "0"));
    }

    public void markHints(ExerciseNumber number, int shown) {
        put("hints." + number, Integer.toString(shown));
    }

    private void put(String key, String value) {
        Map<String, String> entries = entries();
        entries.put(key, value);
        save(entries);
    }

    /** Lines somebody broke are as good as not there. */
    private Map<String, String> entries() {
        if (!Files.exists(file)) {
            return new TreeMap<>();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(l -> l.matches("passed\\.\\S+=yes|hints\\.\\S+=[0-3]"))
                    .map(l -> l.split("=")).collect(Collectors.toMap(l -> l[0],
                            l -> l[1], (a, b) -> b, TreeMap::new));
        } catch (IOException e) {
            throw Trouble.machine("cannot read " + file + ": " + e.getMessage());
        }
    }

    private void save(Map<String, String> entries) {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.write(next, entries.entrySet().stream()
                    .map(e -> e.getKey() + "=" + e.getValue()).toList());
            Owner.ofNewFiles().own(next);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw Trouble.machine("cannot write " + file + ": " + e.getMessage());
        }
    }
}
