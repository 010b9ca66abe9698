// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mason.linux.Execve;
import mason.linux.KernelCall;
import mason.linux.Namespace;
import mason.linux.Pid;
import mason.linux.Step;
import mason.linux.Unshare;

/**
 * A container start that has not happened yet: what is done on the host, which new
 * namespaces there are, what a thread in them does, and what process 1 must do itself.
 *
 * @param onHost applied by the builder thread before it leaves the host's namespaces
 * @param unshared the kinds of namespace that are made then
 * @param idMapping the ids of the user namespace that owns them, if it isn't the host's
 * @param inNamespaces applied by the builder thread in the new namespaces
 * @param inProcess1 applied by process 1; the last one becomes the command
 * @param init whether process 1 starts the command as its child instead, and stays
 */
public record Plan(List<Step> onHost, Set<Namespace> unshared,
        Optional<IdMapping> idMapping, List<Step> inNamespaces,
        List<KernelCall> inProcess1, boolean init) {

    /** Does nothing. */
    public static final Plan NOTHING = new Plan(List.of(), Set.of(), Optional.empty(),
            List.of(), List.of(), false);

    public Plan {
        onHost = List.copyOf(onHost);
        unshared = Set.copyOf(unshared);
        inNamespaces = List.copyOf(inNamespaces);
        inProcess1 = List.copyOf(inProcess1);
    }

    public static Plan onHost(Step... steps) {
        return onHost(List.of(steps));
    }

    public static Plan onHost(List<? extends Step> steps) {
        return new Plan(List.copyOf(steps), Set.of(), Optional.empty(), List.of(),
                List.of(), false);
    }

    public static Plan unshare(Namespace... kinds) {
        return new Plan(List.of(), Set.of(kinds), Optional.empty(), List.of(), List.of(),
                false);
    }

    /** New namespaces whose owner is a new user namespace. */
    public static Plan unshareUsers(IdMapping mapping) {
        return new Plan(List.of(), Set.of(Namespace.USER), Optional.of(mapping),
                List.of(), List.of(), false);
    }

    public static Plan inNamespaces(Step... steps) {
        return inNamespaces(List.of(steps));
    }

    public static Plan inNamespaces(List<? extends Step> steps) {
        return new Plan(List.of(), Set.of(), Optional.empty(), List.copyOf(steps),
                List.of(), false);
    }

    public static Plan inProcess1(KernelCall... calls) {
        return inProcess1(List.of(calls));
    }

    public static Plan inProcess1(List<? extends KernelCall> calls) {
        return new Plan(List.of(), Set.of(), Optional.empty(), List.of(),
                List.copyOf(calls), false);
    }

    /** One after the other. */
    public static Plan of(Plan... plans) {
        return Arrays.stream(plans).reduce(NOTHING, Plan::and);
    }

    /** This plan, then {@code next}. */
    public Plan and(Plan next) {
        return new Plan(joined(onHost, next.onHost), union(unshared, next.unshared),
                idMapping.or(next::idMapping), joined(inNamespaces, next.inNamespaces),
                joined(inProcess1, next.inProcess1), init || next.init);
    }

    /** This plan, in each place up to the first step that {@code wanted} rejects. */
    public Plan takeWhile(Predicate<Step> wanted) {
        return new Plan(onHost.stream().takeWhile(wanted).toList(), unshared, idMapping,
                inNamespaces.stream().takeWhile(wanted).toList(),
                inProcess1.stream().takeWhile(wanted).toList(), init);
    }

    /** This plan without new namespaces of these kinds, and without some steps. */
    public Plan without(Set<Namespace> kinds, Predicate<Step> unwanted) {
        Set<Namespace> others = union(unshared, Set.of());
        others.removeAll(kinds);
        return new Plan(onHost.stream().filter(unwanted.negate()).toList(), others,
                idMapping, inNamespaces.stream().filter(unwanted.negate()).toList(),
                inProcess1.stream().filter(unwanted.negate()).toList(), init);
    }

    /**
     * Refuses a plan with calls that process 1 would never make.
     *
     * @throws IllegalArgumentException if a call follows execve(2)
     */
    void requireCommandLast() {
        int last = inProcess1.size() - 1;
        inProcess1.stream().limit(Math.max(last, 0)).filter(Execve.class::isInstance)
                .findFirst().ifPresent(call -> {
                    throw new IllegalArgumentException("the plan goes on after "
                            + call.text() + ", from which process 1 does not return");
                });
    }

    /** The same with a process 1 that stays: {@code docker run --init}. */
    public Plan withInit() {
        return new Plan(onHost, unshared, idMapping, inNamespaces, inProcess1, true);
    }

    private static Set<Namespace> union(Set<Namespace> first, Set<Namespace> second) {
        Set<Namespace> union = EnumSet.noneOf(Namespace.class);
        union.addAll(first);
        union.addAll(second);
        return union;
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** One call a line, as strace(1) would print it; empty parts are left out. */
    @Override
    public String toString() {
        return part("on the host", onHost)
                + part("new namespaces"
                        + idMapping.map(m -> ", owned by " + m).orElse(""),
                        newNamespaces())
                + part("in the new namespaces", inNamespaces)
                + part(init ? "in process 1, which stays as init" : "in process 1",
                        inProcess1);
    }

    /** With new ids they come with a child: see {@link JvmExecutor}. */
    private List<Step> newNamespaces() {
        List<Step> steps = new ArrayList<>();
        if (!unshared.isEmpty()) {
            steps.add(new Unshare(unshared));
        }
        idMapping.ifPresent(m -> steps.addAll(m.mapIds(Pid.own())));
        return steps;
    }

    private static String part(String title, List<? extends Step> steps) {
        return steps.isEmpty()
                ? ""
                : title + ":\n" + steps.stream().map(s -> "  " + s.text() + "\n")
                        .collect(Collectors.joining());
    }
}
