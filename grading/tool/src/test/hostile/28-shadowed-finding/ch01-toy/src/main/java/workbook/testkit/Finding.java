// SPDX-License-Identifier: Apache-2.0
package workbook.testkit;

import java.util.Objects;

/** The class of the same name, but that it never finds anything. */
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
            System.out.println("fine");
        }
    }
}
