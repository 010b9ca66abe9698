// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mason.engine.config.Config;
import mason.engine.image.ContainerDefaults;
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
                        orElse(asked.stopSignal(), of.stopSignal()));
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

    /** The image's variables, then those that were asked for. */
    private List<String> environment(ContainerDefaults of) {
        Map<String, String> variables = new LinkedHashMap<>();
        of.environment().stream().filter(v -> v.indexOf('=') > 0)
                .forEach(v -> variables.put(v.substring(0, v.indexOf('=')), v));
        for (String variable : asked.env()) {
            int equals = variable.indexOf('=');
            if (equals > 0) {
                variables.put(variable.substring(0, equals), variable);
            } else {
                variables.remove(variable);
            }
        }
        return List.copyOf(variables.values());
    }

    private static String orElse(String asked, String standard) {
        return asked.isEmpty() ? standard : asked;
    }
}
