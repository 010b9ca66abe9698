// SPDX-License-Identifier: Apache-2.0
package workbook.course;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** The lines {@code key=value} of a description, as they stand there. */
public record PropertiesFile(Path file, List<String> lines, Properties found) {

    public static PropertiesFile read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            Properties found = new Properties();
            found.load(new StringReader(String.join("\n", lines)));
            return new PropertiesFile(file, lines, found);
        } catch (IOException e) {
            throw WorkbookException.ours("cannot read " + file, e);
        }
    }

    public Optional<String> value(String key) {
        return Optional.of(found.getProperty(key, "").strip())
                .filter(v -> !v.isEmpty());
    }

    /** The value as a number from 1 to 9999, if it is one. */
    public Optional<Integer> count(String key) {
        return value(key).filter(v -> v.matches("[1-9]\\d{0,3}")).map(Integer::valueOf);
    }

    public Problem missing(String key) {
        return new Problem(file, 1, key + " is missing");
    }

    public Problem notANumber(String key) {
        return new Problem(file, line(key), key + " is not a number");
    }

    /** Where a value stands, or else where it should. */
    public int line(String key) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().matches(key + "\\s*[=:].*")) {
                return i + 1;
            }
        }
        return 1;
    }

    String text(String key) {
        return value(key).orElseThrow(() -> missing(key).trouble());
    }

    int number(String key) {
        text(key);
        return count(key).orElseThrow(() -> notANumber(key).trouble());
    }

    int number(String key, int otherwise) {
        return found.containsKey(key) ? number(key) : otherwise;
    }
}
