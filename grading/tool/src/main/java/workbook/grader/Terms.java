// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import java.util.OptionalLong;

/**
 * How answers are graded.
 *
 * @param seed that of the nonces; a fresh one for each run if it is empty
 * @param ownBelow whether an answer stands on the reader's own chapters below it, instead
 *            of on the reference's, so that a mistake down there is paid again
 * @param official whether points are at stake: the hidden tests are run too, and the
 *            compiler is taken for something that a stranger's source can attack
 */
public record Terms(OptionalLong seed, boolean ownBelow, boolean official) {

    public Terms(OptionalLong seed, boolean ownBelow) {
        this(seed, ownBelow, true);
    }

    /** Somebody's own answers, who wants to know soon. */
    public static Terms learning(OptionalLong seed, boolean ownBelow) {
        return new Terms(seed, ownBelow, false);
    }

    /** A fresh seed, and the reference below: a mistake is paid once. */
    public static Terms usual() {
        return new Terms(OptionalLong.empty(), false);
    }
}
