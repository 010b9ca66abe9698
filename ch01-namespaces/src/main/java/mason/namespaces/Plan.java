// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mason.linux.KernelCall;
import mason.linux.Step;

/**
 * A container start that has not happened yet: what is done from outside, on a thread
 * that has put on the container's namespaces, and what process 1 must do itself.
 *
 * @param outside applied by the engine, in order
 * @param inside applied by process 1, in order; the last one becomes the command
 */
public record Plan(List<Step> outside, List<KernelCall> inside) {

    public Plan {
        outside = List.copyOf(outside);
        inside = List.copyOf(inside);
    }

    public static Plan outside(Step... steps) {
        return new Plan(List.of(steps), List.of());
    }

    public static Plan inside(KernelCall... calls) {
        return new Plan(List.of(), List.of(calls));
    }

    /** This plan, then {@code next}. */
    public Plan and(Plan next) {
        return new Plan(joined(outside, next.outside), joined(inside, next.inside));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** One call a line, as {@code strace(1)} would show them. */
    @Override
    public String toString() {
        return "outside:\n" + lines(outside) + "inside, as process 1:\n" + lines(inside);
    }

    private static String lines(List<? extends Step> steps) {
        return steps.stream().map(s -> "  " + s.text() + "\n")
                .collect(Collectors.joining());
    }
}
