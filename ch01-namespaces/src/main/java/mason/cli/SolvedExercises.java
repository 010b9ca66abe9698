// SPDX-License-Identifier: Apache-2.0
package mason.cli;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mason.launch.Plan;

/**
 * Plans as far as they are written. In a workspace each exercise begins as code that
 * throws; a part of the container that does so is left out, and its exercise is named.
 */
public final class SolvedExercises {

    private static final Pattern EXERCISE = Pattern.compile("exercise (\\d+)\\.(\\d+)");

    private final Set<Integer> open = new TreeSet<>();

    /** The plan up to the first step in each place that is not written yet. */
    public Plan of(Supplier<Plan> part) {
        return or(Plan.NOTHING,
                () -> part.get().takeWhile(step -> isWritten(step::text)));
    }

    /** A step of an open exercise can't even be printed. */
    private boolean isWritten(Supplier<String> text) {
        return or(false, () -> !text.get().isEmpty());
    }

    /** What {@code part} returns, or something else if it is not written yet. */
    public <T> T or(T otherwise, Supplier<T> part) {
        try {
            return part.get();
        } catch (UnsupportedOperationException unwritten) {
            note(unwritten);
            return otherwise;
        }
    }

    /** Notes the exercise that a part waits for. */
    public void note(UnsupportedOperationException unwritten) {
        Matcher number = EXERCISE.matcher(unwritten.getMessage());
        if (!number.find()) {
            throw unwritten;
        }
        open.add(Integer.parseInt(number.group(1)) * 100
                + Integer.parseInt(number.group(2)));
    }

    /** One line on standard error, if anything was left out. */
    public void report() {
        if (!open.isEmpty()) {
            System.err.println("workbook: left out, as not written yet: exercise "
                    + open.stream().map(n -> n / 100 + "." + n % 100)
                            .collect(Collectors.joining(", ")));
        }
    }
}
