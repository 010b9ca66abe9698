// SPDX-License-Identifier: Apache-2.0
package workbook.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import workbook.transcript.Masks.MaskedPart;

/**
 * Expected lines as one regular expression. {@code [..]} and {@code …} in a line stand
 * for any text. Masked values are replaced by one character each in the expected and in
 * the observed text, so that they match each other and nothing else does.
 */
final class OutputPattern {

    private static final Pattern WILDCARD = Pattern.compile("\\[\\.\\.]|…");

    /** Private use in Unicode: the first of the masked values, and any measured one. */
    private static final char FIRST = '\uE000';
    private static final String ANY_VALUE = "([\uE000-\uEFFF])";
    private static final char MEASURED = '\uF000';

    private final Masks masks;
    private final Bindings bound;
    private final StringBuilder regex = new StringBuilder("(?d)");
    private final List<String> samples = new ArrayList<>();
    private final List<String> values = new ArrayList<>();

    OutputPattern(List<String> lines, Masks masks, Bindings bound) {
        this.masks = masks;
        this.bound = bound;
        lines.forEach(this::addLine);
    }

    private void addLine(String line) {
        if (line.strip().equals(ExpectedOutput.ANY_LINES)) {
            regex.append("[\\s\\S]*?(?:\\A|(?<=\n))");
            return;
        }
        String expected = line.stripTrailing();
        int at = 0;
        for (MaskedPart part : masks.in(expected)) {
            addText(expected.substring(at, part.from()));
            addValue(part);
            at = part.to();
        }
        addText(expected.substring(at));
        regex.append("\n");
    }

    private void addText(String text) {
        Matcher wildcard = WILDCARD.matcher(text);
        int at = 0;
        while (wildcard.find()) {
            regex.append(Pattern.quote(
                    bound.ofThisRun(text.substring(at, wildcard.start())))).append(".*?");
            at = wildcard.end();
        }
        regex.append(Pattern.quote(bound.ofThisRun(text.substring(at))));
    }

    /** Equal samples are equal values: the second refers back to the first. */
    private void addValue(MaskedPart part) {
        int known = samples.indexOf(part.text());
        if (!part.isName()) {
            regex.append(MEASURED);
        } else if (known >= 0) {
            regex.append("\\").append(known + 1).append("(?:)");
        } else {
            samples.add(part.text());
            regex.append(ANY_VALUE);
        }
    }

    /** @return the bindings afterwards, none if the lines don't match */
    Optional<Bindings> match(List<String> seen) {
        StringBuilder text = new StringBuilder();
        seen.forEach(l -> text.append(masked(l.stripTrailing())).append('\n'));
        Matcher matcher = Pattern.compile(regex.toString()).matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Optional<Bindings> now = Optional.of(bound);
        for (int i = 0; i < samples.size(); i++) {
            String sample = samples.get(i);
            String value = values.get(matcher.group(i + 1).charAt(0) - FIRST);
            now = now.flatMap(b -> b.with(sample, value));
        }
        return now;
    }

    private String masked(String seen) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (MaskedPart part : masks.in(seen)) {
            text.append(seen, at, part.from());
            text.append(part.isName() ? character(part.text()) : MEASURED);
            at = part.to();
        }
        return text.append(seen.substring(at)).toString();
    }

    /** The same one for the same value. */
    private char character(String value) {
        if (!values.contains(value)) {
            values.add(value);
        }
        return (char) (FIRST + values.indexOf(value));
    }
}
