// SPDX-License-Identifier: Apache-2.0
package workbook.exercise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A mistake somebody will make, and how the graded test answers it.
 *
 * @param name such as {@code forgot-private}
 * @param refusal a part of the message the test must refuse it with
 * @param lines what stands in the hole instead of the answer
 */
public record WrongAnswer(String name, String refusal, List<String> lines) {

    private static final String FIRST_LINE = "// refused with: ";

    static WrongAnswer read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.get(0).startsWith(FIRST_LINE)) {
            throw Trouble.ours(file + ":1: the first line must be " + FIRST_LINE + "…");
        }
        return new WrongAnswer(file.getFileName().toString().replace(".java", ""),
                lines.get(0).substring(FIRST_LINE.length()).strip(),
                lines.subList(1, lines.size()));
    }
}
