// SPDX-License-Identifier: Apache-2.0
package mason.engine.clients;

import java.util.Optional;

/**
 * What came of a check.
 *
 * @param text what went wrong, or why there was nothing to be seen
 */
record Seen(Result result, String text) {

    enum Result {

        PASSED,
        REFUSED,
        FAILED,
        SKIPPED
    }

    static Seen passed() {
        return new Seen(Result.PASSED, "");
    }

    static Seen skipped(String why) {
        return new Seen(Result.SKIPPED, why);
    }

    /** What is wrong with what is recorded. */
    Optional<String> contradicts(Verdict recorded) {
        Result expected = switch (recorded.kind()) {
            case NOT_YET -> Result.REFUSED;
            case IGNORED -> Result.FAILED;
            default -> Result.PASSED;
        };
        return result == expected ? Optional.empty()
                : Optional.of("recorded as [" + recorded.text() + "], and the check "
                        + sentence());
    }

    private String sentence() {
        return switch (result) {
            case PASSED -> "passes: record it with -Dclients.record=true";
            case REFUSED -> "is refused: " + text;
            default -> "fails: " + text;
        };
    }

    /** What to record instead, where that can be known. */
    Optional<Verdict> insteadOf(Verdict recorded) {
        boolean passes = result == Result.PASSED
                && recorded.kind() != Verdict.Kind.DIFFERS;
        if (passes) {
            return Optional.of(Verdict.WORKS);
        }
        return result == Result.REFUSED ? Optional.of(Verdict.NOT_YET)
                : Optional.empty();
    }
}
