// SPDX-License-Identifier: Apache-2.0
package workbook.transcript;

import java.util.List;

/**
 * The result of a block. One that wasn't run has not passed.
 *
 * @param messages for a failure what differed, for a block that wasn't run the reason
 * @param mended the commands whose output the book should show otherwise
 */
public record BlockResult(ConsoleBlock block, Kind kind, List<String> messages,
        List<ShellSession.Step> mended) {

    public enum Kind {

        PASSED,
        FAILED,
        NOT_RUN
    }

    static BlockResult notRun(ConsoleBlock block, String reason) {
        return new BlockResult(block, Kind.NOT_RUN, List.of(reason), List.of());
    }

    static BlockResult of(ConsoleBlock block, List<String> messages,
            List<ShellSession.Step> mended) {
        return new BlockResult(block, messages.isEmpty() ? Kind.PASSED : Kind.FAILED,
                List.copyOf(messages), List.copyOf(mended));
    }
}
