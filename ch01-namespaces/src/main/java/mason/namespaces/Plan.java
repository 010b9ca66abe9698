// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mason.linux.KernelCall;
import mason.linux.Namespace;
import mason.linux.Step;
import mason.linux.Unshare;

/**
 * A container start that has not happened yet: what is done on the host, which walls go
 * up, what a thread behind them does, and what process 1 must do itself.
 *
 * @param beforehand applied by the engine on the host, in order
 * @param walls the kinds of namespace that are unshared then
 * @param owner the user namespace that shall own them, where it isn't the host's
 * @param outside applied behind the walls by a thread of the engine, in order
 * @param inside applied by process 1, in order; the last one becomes the command
 */
public record Plan(List<Step> beforehand, Set<Namespace> walls,
        Optional<UserNamespace> owner, List<Step> outside, List<KernelCall> inside) {

    /** Does nothing. */
    public static final Plan NOTHING = new Plan(List.of(), Set.of(), Optional.empty(),
            List.of(), List.of());

    public Plan {
        beforehand = List.copyOf(beforehand);
        walls = Set.copyOf(walls);
        outside = List.copyOf(outside);
        inside = List.copyOf(inside);
    }

    public static Plan beforehand(Step... steps) {
        return new Plan(List.of(steps), Set.of(), Optional.empty(), List.of(), List.of());
    }

    public static Plan walls(Namespace... kinds) {
        return new Plan(List.of(), Set.of(kinds), Optional.empty(), List.of(), List.of());
    }

    /** Walls that belong to somebody who is root behind them and nowhere else. */
    public static Plan ownedBy(UserNamespace owner) {
        return new Plan(List.of(), Set.of(Namespace.USER), Optional.of(owner), List.of(),
                List.of());
    }

    public static Plan outside(Step... steps) {
        return outside(List.of(steps));
    }

    public static Plan outside(List<? extends Step> steps) {
        return new Plan(List.of(), Set.of(), Optional.empty(), List.copyOf(steps),
                List.of());
    }

    public static Plan inside(KernelCall... calls) {
        return inside(List.of(calls));
    }

    public static Plan inside(List<? extends KernelCall> calls) {
        return new Plan(List.of(), Set.of(), Optional.empty(), List.of(),
                List.copyOf(calls));
    }

    /** One after the other. */
    public static Plan of(Plan... plans) {
        return Arrays.stream(plans).reduce(NOTHING, Plan::and);
    }

    /** This plan, then {@code next}. */
    public Plan and(Plan next) {
        return new Plan(joined(beforehand, next.beforehand), both(next),
                owner.or(next::owner), joined(outside, next.outside),
                joined(inside, next.inside));
    }

    private Set<Namespace> both(Plan next) {
        Set<Namespace> both = EnumSet.noneOf(Namespace.class);
        both.addAll(walls);
        both.addAll(next.walls);
        return both;
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** One call a line, as {@code strace(1)} would show them; no empty parts. */
    @Override
    public String toString() {
        return part("on the host", beforehand)
                + part("the walls" + owner.map(o -> ", those of " + o).orElse(""),
                        walls.isEmpty() ? List.of() : List.of(new Unshare(walls)))
                + part("outside, behind the walls", outside)
                + part("inside, as process 1", inside);
    }

    private static String part(String title, List<? extends Step> steps) {
        return steps.isEmpty()
                ? ""
                : title + ":\n" + steps.stream().map(s -> "  " + s.text() + "\n")
                        .collect(Collectors.joining());
    }
}
