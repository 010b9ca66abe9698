// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import java.util.OptionalLong;

/**
 * How answers are graded.
 *
 * @param seed that of the nonces; a fresh one for each run if it is empty
 * @param ownBelow whether an answer stands on the reader's own chapters below it, instead
 *            of on the reference's, so that a mistake down there is paid again
 */
public record Terms(OptionalLong seed, boolean ownBelow) {

    /** A fresh seed, and the reference below: a mistake is paid once. */
    public static Terms usual() {
        return new Terms(OptionalLong.empty(), false);
    }
}
