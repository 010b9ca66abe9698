// SPDX-License-Identifier: Apache-2.0
package mason.cli;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import mason.launch.Plan;

/**
 * Plans as far as they are written. In a workspace each exercise begins as code that
 * throws; a part of the container that does so is left out, and its exercise is named.
 */
final class WrittenParts {

    private final Set<String> leftOut = new TreeSet<>();

    /** The plan, without the steps that are not written yet. */
    Plan of(Supplier<Plan> part) {
        try {
            Plan plan = part.get();
            return plan.filtered(step -> isWritten(step::text));
        } catch (UnsupportedOperationException unwritten) {
            leftOut.add(unwritten.getMessage());
            return Plan.NOTHING;
        }
    }

    /** A step of an open exercise can't even be printed. */
    private boolean isWritten(Supplier<String> text) {
        try {
            text.get();
            return true;
        } catch (UnsupportedOperationException unwritten) {
            leftOut.add(unwritten.getMessage());
            return false;
        }
    }

    /** One line for each exercise, such as "exercise 1.2 is still to be written". */
    void report() {
        leftOut.forEach(e -> System.err.println("workbook: " + e + "; left out"));
    }
}
