// SPDX-License-Identifier: Apache-2.0
package workbook.sandbox;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What the test runner reports to the grader.
 *
 * @param testClass the outermost class of the test; empty if it is about the whole run
 * @param test the name of the test as prose
 * @param expected what a failed test expected; empty if that is its name
 * @param observed what a failed test observed, or the reason of a skipped one
 * @param why why it matters
 * @param nanos when the grader received it, by {@link System#nanoTime}; 0 until then
 */
public record TestEvent(Kind kind, String testClass, String test, String expected,
        String observed, String why, long nanos) {

    /**
     * {@code STARTED} comes before any code of the answer has run, {@code UNABLE} in its
     * place where this machine can't give the answer a container.
     */
    public enum Kind {
        UNABLE,
        STARTED,
        PLANNED,
        PASSED,
        FAILED,
        SKIPPED,
        ENDED
    }

    public TestEvent(Kind kind, String testClass, String test, String expected,
            String observed, String why) {
        this(kind, testClass, test, expected, observed, why, 0);
    }

    TestEvent receivedAt(long now) {
        return new TestEvent(kind, testClass, test, expected, observed, why, now);
    }

    TestEvent(Kind kind, String testClass, String test) {
        this(kind, testClass, test, "", "", "");
    }

    /** The words that {@link #of} reads. */
    List<String> words() {
        return List.of(kind.name().toLowerCase(Locale.ROOT), testClass, test, expected,
                observed, why);
    }

    /** @throws IllegalArgumentException if the first word is no kind */
    static TestEvent of(List<String> words) {
        String[] w = Arrays.copyOf(words.toArray(String[]::new), 6);
        for (int i = words.size(); i < w.length; i++) {
            w[i] = "";
        }
        return new TestEvent(Kind.valueOf(w[0].toUpperCase(Locale.ROOT)), w[1], w[2],
                w[3], w[4], w[5]);
    }
}
