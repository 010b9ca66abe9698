// SPDX-License-Identifier: Apache-2.0
package workbook.transcript;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which value of this run each sample of the book stands for: one for one, so that what
 * is equal in the book is equal in the run, and what differs differs.
 */
public record Bindings(Map<String, String> actual, Map<String, String> sample) {

    /** A shorter sample is never looked for outside masked places. */
    private static final int SHORTEST = 3;

    static Bindings none() {
        return new Bindings(Map.of(), Map.of());
    }

    /** None where the sample or the value is bound to another. */
    Optional<Bindings> with(String aSample, String aValue) {
        if (!actual.getOrDefault(aSample, aValue).equals(aValue)
                || !sample.getOrDefault(aValue, aSample).equals(aSample)) {
            return Optional.empty();
        }
        return Optional.of(
                new Bindings(plus(actual, aSample, aValue),
                        plus(sample, aValue, aSample)));
    }

    private static Map<String, String> plus(Map<String, String> map, String key,
            String value) {
        Map<String, String> more = new HashMap<>(map);
        more.put(key, value);
        return Map.copyOf(more);
    }

    /** A text of the book as it reads in this run. */
    String ofThisRun(String text) {
        return replaced(text, actual);
    }

    /** A text of this run as the book has it. */
    String ofTheBook(String text) {
        return replaced(text, sample);
    }

    private static String replaced(String text, Map<String, String> by) {
        String words = String.join("|", by.keySet().stream()
                .filter(k -> k.length() >= SHORTEST).map(Pattern::quote).toList());
        if (words.isEmpty()) {
            return text;
        }
        return Pattern.compile("(?<![A-Za-z0-9])(?:" + words + ")(?![A-Za-z0-9])")
                .matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(by.get(m.group())));
    }
}
