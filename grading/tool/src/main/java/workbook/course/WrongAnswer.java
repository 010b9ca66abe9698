// SPDX-License-Identifier: Apache-2.0
package workbook.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A mutant: a mistake that readers make, and how the graded test answers it.
 *
 * @param name such as {@code forgot-private}
 * @param refusal a part of the message the test must refuse it with
 * @param lines what stands in the hole instead of the answer
 */
public record WrongAnswer(String name, String refusal, List<String> lines) {

    private static final String FIRST_LINE = "// refused with: ";

    /** What is wrong with one that isn't any. */
    public static final String FORM = "the first line must be " + FIRST_LINE + "…";

    static WrongAnswer read(Path file) throws IOException {
        return in(file, Files.readAllLines(file))
                .orElseThrow(() -> new Problem(file, 1, FORM).trouble());
    }

    /** The wrong answer, if it says how it is refused. */
    public static Optional<WrongAnswer> in(Path file, List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).startsWith(FIRST_LINE)) {
            return Optional.empty();
        }
        String refusal = lines.get(0).substring(FIRST_LINE.length()).strip();
        return Optional
                .of(new WrongAnswer(file.getFileName().toString().replace(".java", ""),
                        refusal, lines.subList(1, lines.size())))
                .filter(a -> !a.refusal().isEmpty());
    }
}
