// SPDX-License-Identifier: Apache-2.0
package workbook.transcript;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiff;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a command should print: {@code …} alone on a line is any number of lines. */
public record ExpectedOutput(List<String> lines, Masks masks) {

    static final String ANY_LINES = "…";

    /**
     * Expected and observed lines side by side.
     *
     * @param fits whether they are the same
     * @param diff lines that begin with a space, a minus or a plus
     * @param mended the lines that the book should have
     * @param bound the bindings after the lines that are the same
     */
    public record Comparison(boolean fits, List<String> diff, List<String> mended,
            Bindings bound) {
    }

    static ExpectedOutput of(List<String> lines, Masks masks) {
        return new ExpectedOutput(CommandResult.printed(String.join("\n", lines)), masks);
    }

    /** @return the bindings afterwards, none if it doesn't match */
    Optional<Bindings> match(List<String> seen, Bindings bound) {
        return new OutputPattern(lines, masks, bound).match(seen);
    }

    Comparison compare(List<String> seen, Bindings before) {
        Optional<Bindings> bound = match(seen, before);
        if (bound.isPresent()) {
            return new Comparison(true, List.of(), lines, bound.get());
        }
        var deltas = DiffUtils.diff(lines, seen, new MyersDiff<String>(
                (line, observed) -> fits(line, observed, before)), null, true)
                .getDeltas();
        Bindings after = afterEqualLines(deltas, before);
        return new Comparison(false,
                deltas.stream().flatMap(ExpectedOutput::diff).toList(),
                deltas.stream().flatMap(d -> mended(d, after)).toList(), after);
    }

    private boolean fits(String line, String observed, Bindings bound) {
        return !line.strip().equals(ANY_LINES)
                && new OutputPattern(List.of(line), masks, bound)
                        .match(List.of(observed)).isPresent();
    }

    private Bindings afterEqualLines(List<AbstractDelta<String>> deltas,
            Bindings before) {
        Bindings bound = before;
        for (AbstractDelta<String> delta : deltas) {
            if (delta.getType() == DeltaType.EQUAL) {
                bound = new OutputPattern(delta.getSource().getLines(), masks, bound)
                        .match(delta.getTarget().getLines()).orElse(bound);
            }
        }
        return bound;
    }

    private static Stream<String> diff(AbstractDelta<String> delta) {
        if (delta.getType() == DeltaType.EQUAL) {
            return delta.getSource().getLines().stream().map(l -> " " + l);
        }
        return Stream.concat(
                delta.getSource().getLines().stream()
                        .map(l -> (l.strip().equals(ANY_LINES) ? " " : "-") + l),
                unexpected(delta).map(l -> "+" + l));
    }

    private static Stream<String> mended(AbstractDelta<String> delta, Bindings bound) {
        if (delta.getType() == DeltaType.EQUAL) {
            return delta.getSource().getLines().stream();
        }
        return Stream.concat(
                delta.getSource().getLines().stream()
                        .filter(l -> l.strip().equals(ANY_LINES)),
                unexpected(delta).map(bound::ofTheBook));
    }

    /** Observed lines that no line of dots stands for. */
    private static Stream<String> unexpected(AbstractDelta<String> delta) {
        return delta.getSource().getLines().stream().map(String::strip)
                .anyMatch(ANY_LINES::equals)
                        ? Stream.empty()
                        : delta.getTarget().getLines().stream();
    }
}
