// SPDX-License-Identifier: Apache-2.0
package workbook.testkit;

import java.util.Objects;

/**
 * What a graded test found wrong: expected, observed, and why it matters. It never
 * contains the answer.
 *
 * <p>Reads as a sentence:
 *
 * <pre>{@code
 * expect("the command to call its machine", name).observe(seen)
 *         .because("a UTS namespace is there so that it can have a name of its own");
 * expect("the mount made inside to stay there").observe(listing, !listing.contains(it))
 *         .because("…");
 * }</pre>
 */
public final class Finding extends AssertionError {

    private static final long serialVersionUID = 1;

    private final String expected;
    private final String observed;
    private final String why;

    private Finding(String expected, String observed, String why) {
        super("expected: " + expected + "\nobserved: " + observed
                + "\nwhy it matters: " + why);
        this.expected = expected;
        this.observed = observed;
        this.why = why;
    }

    /** Expects {@code what} to be {@code value}. */
    public static <T> EqualTo<T> expect(String what, T value) {
        return new EqualTo<>(what, value);
    }

    /** Expects what the sentence says. */
    public static Claim expect(String sentence) {
        return new Claim(sentence);
    }

    public String expected() {
        return expected;
    }

    public String observed() {
        return observed;
    }

    public String why() {
        return why;
    }

    /** Something that should have a certain value. */
    public record EqualTo<T>(String what, T value) {

        public Observation observe(T seen) {
            return new Observation(what + " [" + value + "]", "[" + seen + "]",
                    Objects.equals(value, seen));
        }
    }

    /** Something that should be so. */
    public record Claim(String sentence) {

        /** What was seen, in words, and whether that is as claimed. */
        public Observation observe(String seen, boolean asExpected) {
            return new Observation(sentence, seen, asExpected);
        }

        /** What was seen, in words, where nothing should have been. */
        public Observation observe(String seen) {
            return observe(seen, false);
        }
    }

    /** What was seen; {@link #because} ends the sentence and decides. */
    public record Observation(String expected, String observed, boolean asExpected) {

        /**
         * Why it matters.
         *
         * @throws Finding when the observation is not the expected one
         */
        public void because(String why) {
            if (!asExpected) {
                throw new Finding(expected, observed, why);
            }
        }
    }
}
