// SPDX-License-Identifier: Apache-2.0
package workbook.transcript;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of a block.
 *
 * @param told for a failure what differed, for a block that wasn't run the reason
 * @param mended each command with the output the book should show
 */
public record Outcome(ConsoleBlock block, Kind kind, List<String> told,
        List<Mended> mended) {

    /** A block that wasn't run has not passed. */
    public enum Kind {
        PASSED,
        FAILED,
        NOT_RUN
    }

    /** @param lines what the book should show below the command */
    record Mended(Command command, List<String> lines) {
    }

    boolean isMended() {
        return !mended.isEmpty();
    }

    static Outcome notRun(ConsoleBlock block, String reason) {
        return new Outcome(block, Kind.NOT_RUN, List.of(reason), List.of());
    }

    static Outcome of(ConsoleBlock block, List<String> told, List<Mended> mended) {
        return new Outcome(block, told.isEmpty() ? Kind.PASSED : Kind.FAILED,
                new ArrayList<>(told), mended);
    }
}
