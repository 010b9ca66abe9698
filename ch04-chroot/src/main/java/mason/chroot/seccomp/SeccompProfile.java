// SPDX-License-Identifier: Apache-2.0
package mason.chroot.seccomp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import mason.linux.SetSeccompFilter;

/**
 * Which system calls a container may make, whatever the machine: the form of Docker's
 * {@code --security-opt seccomp=FILE} and of the OCI runtime specification,
 * config-linux.md, "Seccomp".
 *
 * @param otherwise what comes of calls that no rule names
 */
public record SeccompProfile(SeccompAction otherwise, List<SeccompRule> rules) {

    private static final String DEFAULT = "docker-default.json";

    public SeccompProfile {
        rules = List.copyOf(rules);
    }

    /** What Docker gives a container that asks for nothing else. */
    public static SeccompProfile dockerDefault() {
        try (InputStream json = SeccompProfile.class.getResourceAsStream(DEFAULT)) {
            return parse(new String(json.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Of a JSON document.
     *
     * @throws IllegalArgumentException naming what isn't understood
     */
    public static SeccompProfile parse(String json) {
        return new ProfileReader().read(json);
    }

    // tag::seccomp[]
    /** The call that puts the profile into force. */
    public SetSeccompFilter on(SeccompTarget target) {
        return new SetSeccompFilter(filter(target).program());
    }
    // end::seccomp[]

    SeccompFilter filter(SeccompTarget target) {
        SystemCallNumbers numbers = SystemCallNumbers.of(target.architecture());
        NavigableMap<Integer, List<SeccompCase>> cases = new TreeMap<>();
        rules.stream().filter(rule -> rule.appliesTo(target))
                .forEach(rule -> numbers(rule,
                        numbers).forEach(
                                number -> cases
                                        .computeIfAbsent(number, n -> new ArrayList<>())
                                        .addAll(rule.cases())));
        cases.values().forEach(SeccompProfile::unconditionalLast);
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
