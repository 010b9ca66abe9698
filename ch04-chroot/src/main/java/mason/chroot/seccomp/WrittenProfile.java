// SPDX-License-Identifier: Apache-2.0
package mason.chroot.seccomp;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import mason.linux.SetSeccompFilter;

/**
 * A profile that was read: its rules.
 *
 * @param otherwise what comes of calls that no rule names
 */
record WrittenProfile(SeccompAction otherwise,
        List<SeccompRule> rules) implements SeccompProfile {

    WrittenProfile {
        rules = List.copyOf(rules);
    }

    @Override
    public SetSeccompFilter on(SeccompTarget target) {
        return new SetSeccompFilter(filter(target).program());
    }

    SeccompFilter filter(SeccompTarget target) {
        SystemCallNumbers numbers = SystemCallNumbers.of(target.architecture());
        NavigableMap<Integer, List<SeccompCase>> cases = new TreeMap<>();
        rules.stream().filter(rule -> rule.appliesTo(target))
                .forEach(rule -> numbers(rule,
                        numbers).forEach(
                                number -> cases
                                        .computeIfAbsent(number, n -> new ArrayList<>())
                                        .addAll(rule.cases())));
        cases.values().forEach(WrittenProfile::unconditionalLast);
        int newest = rules.stream().flatMap(rule -> numbers(rule, numbers))
                .max(Integer::compare).orElse(0);
        return new SeccompFilter(target.architecture(), cases, otherwise, newest);
    }

    /** A name that isn't a call here is passed over, as libseccomp does it. */
    private static Stream<Integer> numbers(SeccompRule rule, SystemCallNumbers numbers) {
        return rule.names().stream().map(numbers::find).flatMap(Optional::stream);
    }

    /** What is said about certain arguments is said first, whatever the order. */
    private static void unconditionalLast(List<SeccompCase> cases) {
        Optional<SeccompCase> always = cases.stream()
                .filter(c -> c.conditions().isEmpty()).findFirst();
        cases.removeIf(c -> c.conditions().isEmpty());
        always.ifPresent(cases::add);
    }
}
