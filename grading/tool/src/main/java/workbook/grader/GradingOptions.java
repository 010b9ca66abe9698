// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import java.util.OptionalLong;

/**
 * How answers are graded.
 *
 * @param seed that of the nonces; a fresh one for each run if it is empty
 * @param ownBelow whether an answer stands on the reader's own chapters below it, instead
 *            of on the reference's, so that a mistake down there is paid again
 * @param official whether points are at stake: the compiler runs in a sandbox, too, and a
 *            doubtful verdict is looked into
 */
public record GradingOptions(OptionalLong seed, boolean ownBelow, boolean official) {

    /** A fresh seed, and the reference below: a mistake is paid once. */
    public static final GradingOptions USUAL = official(null, false);

    /** @param seed null for a fresh one */
    public static GradingOptions official(Long seed, boolean ownBelow) {
        return new GradingOptions(optional(seed), ownBelow, true);
    }

    /** For readers who check their own answers, and want to know soon. */
    public static GradingOptions learning(Long seed, boolean ownBelow) {
        return new GradingOptions(optional(seed), ownBelow, false);
    }

    private static OptionalLong optional(Long seed) {
        return seed == null ? OptionalLong.empty() : OptionalLong.of(seed);
    }
}
