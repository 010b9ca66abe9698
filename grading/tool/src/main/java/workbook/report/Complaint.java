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

    private static final int LONGEST_KIND = 200;

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

    /** Its parts but the name of the test, a line for each. */
    String text() {
        return Stream.of(part("expected: ", expected),
                test.isEmpty() ? observed : part("observed: ", observed),
                part("why it matters: ", why)).filter(p -> !p.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** Whether it differs from {@code other} only in names and numbers made by chance. */
    boolean saysTheSameAs(Complaint other) {
        return !test.isEmpty() && !other.test.isEmpty()
                && pattern().equals(other.pattern());
    }

    /** What is said, without what stands in quotes or brackets or has a digit in it. */
    private String pattern() {
        return String.join("\n", expected, observed)
                .replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]", "…")
                .replaceAll("\\w*\\d\\w*", "…");
    }

    /** The test, what was expected and what observed, without random values. */
    public String kind() {
        String what = test.isEmpty() ? observed.lines().findFirst().orElse("")
                : test + ": " + pattern().strip().replace("\n", "; ");
        return what.length() > LONGEST_KIND ? what.substring(0, LONGEST_KIND) + "…"
                : what;
    }

    private static String part(String label, String text) {
        return text.isEmpty() ? "" : label + text;
    }

    /** Whether it says so. */
    public boolean mentions(String part) {
        return Stream.of(expected, observed, why).anyMatch(t -> t.contains(part));
    }
}
