// SPDX-License-Identifier: Apache-2.0
package workbook.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line of expected output: {@code [..]} and {@code …} in it stand for any text. */
record LinePattern(String line, Masks masks) {

    private static final Pattern WILDCARD = Pattern.compile("\\[\\.\\.]|…");

    /** Stand in a line for its first, second, … masked value: private use in Unicode. */
    private static final char FIRST_NAME = '\uE000';
    private static final char FIRST_MEASURE = '\uF000';
    private static final String ANY_NAME = "([\uE000-\uEFFF])";
    private static final String ANY_MEASURE = "[\uF000-\uF8FF]";

    /** Alone on its line it stands for any number of lines. */
    boolean anyLines() {
        return line.strip().equals("…");
    }

    /** @return what is bound after this line, none if it doesn't match */
    Optional<Bindings> match(String seen, Bindings bound) {
        List<String> values = new ArrayList<>();
        List<String> samples = new ArrayList<>();
        Matcher matcher = Pattern.compile(regex(bound, samples))
                .matcher(skeleton(seen.stripTrailing(), values));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Optional<Bindings> now = Optional.of(bound);
        for (int i = 0; i < samples.size(); i++) {
            String sample = samples.get(i);
            String value = values.get(matcher.group(i + 1).charAt(0) - FIRST_NAME);
            now = now.flatMap(b -> b.with(sample, value));
        }
        return now;
    }

    private String skeleton(String seen, List<String> values) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (Masks.Span span : masks.in(seen)) {
            text.append(seen, at, span.from());
            text.append((char) ((span.isName() ? FIRST_NAME : FIRST_MEASURE)
                    + values.size()));
            values.add(seen.substring(span.from(), span.to()));
            at = span.to();
        }
        return text.append(seen.substring(at)).toString();
    }

    private String regex(Bindings bound, List<String> samples) {
        String expected = line.stripTrailing();
        StringBuilder regex = new StringBuilder("(?s)");
        int at = 0;
        for (Masks.Span span : masks.in(expected)) {
            literal(expected.substring(at, span.from()), bound, regex);
            regex.append(span.isName() ? ANY_NAME : ANY_MEASURE);
            if (span.isName()) {
                samples.add(expected.substring(span.from(), span.to()));
            }
            at = span.to();
        }
        literal(expected.substring(at), bound, regex);
        return regex.toString();
    }

    private static void literal(String text, Bindings bound, StringBuilder regex) {
        Matcher wildcard = WILDCARD.matcher(text);
        int at = 0;
        while (wildcard.find()) {
            quote(text.substring(at, wildcard.start()), bound, regex);
            regex.append(".*?");
            at = wildcard.end();
        }
        quote(text.substring(at), bound, regex);
    }

    private static void quote(String text, Bindings bound, StringBuilder regex) {
        if (!text.isEmpty()) {
            regex.append(Pattern.quote(bound.ofThisRun(text)));
        }
    }
}
