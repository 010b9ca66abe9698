// SPDX-License-Identifier: Apache-2.0
package workbook.report;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One thing that is wrong with an answer.
 *
 * @param test the name of the test as prose; empty when it is about all of them
 * @param expected empty when that is the test's name
 * @param why why it matters; empty when that is not known
 */
public record Complaint(String test, String expected, String observed, String why) {

    /** The texts may come from an answer: a terminal must not obey them. */
    public Complaint {
        test = PrintableText.in(test);
        expected = PrintableText.in(expected);
        observed = PrintableText.in(observed);
        why = PrintableText.in(why);
    }

    /** One that has no parts. */
    public static Complaint of(String observed) {
        return new Complaint("", "", observed, "");
    }

    /** Its parts, a line for each. */
    String text() {
        return Stream.of(part("test: ", test), part("expected: ", expected),
                test.isEmpty() ? observed : part("observed: ", observed),
                part("why it matters: ", why)).filter(p -> !p.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String part(String label, String text) {
        return text.isEmpty() ? "" : label + text;
    }

    /** Whether it says so. */
    public boolean mentions(String part) {
        return Stream.of(expected, observed, why).anyMatch(t -> t.contains(part));
    }
}
