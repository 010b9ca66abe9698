// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mason.engine.config.Config;
import mason.engine.config.HealthConfig;
import mason.engine.image.ContainerDefaults;
import mason.engine.image.Healthcheck;
import mason.engine.image.Image;
import mason.engine.image.ImageException;
import mason.engine.json.Words;

/** What was asked of a container, completed by what its image says: moby, "merge". */
record EffectiveConfig(Config asked, Image image) {

    /** @throws ImageException when neither says what to run */
    Config config() {
        ContainerDefaults of = image.config().defaults();
        boolean entrypointAsked = asked.entrypoint().isPresent();
        List<String> entrypoint = asked.entrypoint().map(Words::list)
                .orElse(of.entrypoint());
        List<String> command = asked.cmd().map(Words::list).filter(c -> !c.isEmpty())
                .orElse(entrypointAsked ? List.of() : of.command());
        if (withoutEmpty(entrypoint).isEmpty() && command.isEmpty()) {
            throw new ImageException("image " + image.name()
                    + " says no command, and none was given");
        }
        return asked.completed(new Words(withoutEmpty(entrypoint)), new Words(command),
                environment(of), orElse(asked.workingDir(), image.config().directory()),
                orElse(asked.user(), of.user()))
                .withDefaults(union(named(of.exposedPorts()), asked.exposedPorts()),
                        union(named(of.volumes()), asked.volumes()),
                        union(of.labels(), asked.labels()),
                        orElse(asked.stopSignal(), of.stopSignal()),
                        of.healthcheck().map(h -> merged(h, asked.healthcheck()))
                                .or(asked::healthcheck));
    }

    /** What was asked for goes first, member by member. */
    private static HealthConfig merged(Healthcheck of, Optional<HealthConfig> asked) {
        HealthConfig first = asked
                .orElse(new HealthConfig(of.test(), 0, 0, 0, 0, 0));
        return new HealthConfig(first.test().isEmpty() ? of.test() : first.test(),
                orElse(first.interval(), of.interval()),
                orElse(first.timeout(), of.timeout()),
                orElse(first.startPeriod(), of.startPeriod()),
                orElse(first.startInterval(), of.startInterval()),
                first.retries() == 0 ? of.retries() : first.retries());
    }

    private static long orElse(long asked, Optional<Duration> standard) {
        return asked == 0 ? standard.map(Duration::toNanos).orElse(0L) : asked;
    }

    private static Map<String, Object> named(List<String> names) {
        Map<String, Object> all = new LinkedHashMap<>();
        names.forEach(name -> all.put(name, Map.of()));
        return all;
    }

    private static <V> Map<String, V> union(Map<String, V> first, Map<String, V> then) {
        Map<String, V> all = new LinkedHashMap<>(first);
        all.putAll(then);
        return all;
    }

    /** One empty word takes the image's entry point away: {@code --entrypoint ""}. */
    private static List<String> withoutEmpty(List<String> words) {
        return words.equals(List.of("")) ? List.of() : words;
    }

    static List<String> argv(Config config) {
        List<String> argv = new ArrayList<>();
        config.entrypoint().ifPresent(words -> argv.addAll(words.list()));
        config.cmd().ifPresent(words -> argv.addAll(words.list()));
        return argv;
    }

    /** What was asked for, then what the image has beside it: moby, {@code merge}. */
    private List<String> environment(ContainerDefaults of) {
        List<String> variables = new ArrayList<>(asked.env());
        Set<String> names = asked.env().stream().map(EffectiveConfig::name)
                .collect(Collectors.toSet());
        of.environment().stream().filter(v -> v.indexOf('=') > 0)
                .filter(v -> !names.contains(name(v))).forEach(variables::add);
        return List.copyOf(variables);
    }

    private static String name(String variable) {
        return variable.split("=", 2)[0];
    }

    private static String orElse(String asked, String standard) {
        return asked.isEmpty() ? standard : asked;
    }
}
