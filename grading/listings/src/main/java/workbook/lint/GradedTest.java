// SPDX-License-Identifier: Apache-2.0
package workbook.lint;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A test class that claims to be that of an exercise.
 *
 * @param line where it claims so
 * @param number what it says, be it a number or not
 */
record GradedTest(Text text, int line, String number) {

    private static final Pattern CLAIM = Pattern
            .compile("\\s*@Exercise\\(\"([^\"]*)\"\\)");

    static Optional<GradedTest> in(Text text) {
        int line = text.lineOf(l -> CLAIM.matcher(l).lookingAt());
        if (line == 0) {
            return Optional.empty();
        }
        Matcher claim = CLAIM.matcher(text.lines().get(line - 1));
        claim.lookingAt();
        return Optional.of(new GradedTest(text, line, claim.group(1)));
    }
}
