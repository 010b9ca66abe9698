// SPDX-License-Identifier: Apache-2.0
package mason.engine.runtime;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mason.cgroups.Limits;
import mason.engine.container.ContainerId;
import mason.engine.image.Image;
import mason.engine.image.ImageException;
import mason.engine.image.ImageUser;
import mason.launch.Command;
import mason.unionfs.LayerStack;

/**
 * What was asked for on the command line.
 *
 * @param hostname nothing for the container's short id
 * @param environment {@code NAME=value}, or {@code NAME} for the engine's own value
 * @param directory nothing for the image's
 * @param argv empty for the image's
 */
public record RunOptions(Optional<String> hostname, Limits limits,
        List<String> environment, Optional<String> directory, boolean terminal,
        List<String> argv) {

    String hostname(ContainerId id) {
        return hostname.orElse(id.shortened());
    }

    /** The command, from what was asked for and what the image says. */
    Command command(Image image, String hostname) throws IOException {
        List<String> command = image.config().argv(argv);
        if (command.isEmpty()) {
            throw new ImageException("image " + image.name()
                    + " says no command, and none was given");
        }
        String user = image.config().user();
        if (!ImageUser.find(user, new LayerStack(image.layers())).isRoot()) {
            throw new ImageException("image " + image.name() + " wants to run as user "
                    + user + ", which this engine cannot do yet");
        }
        return new Command(command, variables(image, hostname),
                directory.orElse(image.config().directory()), terminal);
    }

    /** Docker's defaults, then the image's variables, then the given ones. */
    private List<String> variables(Image image, String hostname) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("PATH",
                "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
        variables.put("HOSTNAME", hostname);
        variables.put("HOME", "/root");
        if (terminal) {
            variables.put("TERM", "xterm");
        }
        image.config().environment().forEach(v -> put(variables, v));
        environment.forEach(v -> putOrPassOn(variables, v));
        return variables.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue())
                .toList();
    }

    /** A variable an image names without a value has none, and is left out. */
    private static void put(Map<String, String> variables, String assignment) {
        int equals = assignment.indexOf('=');
        if (equals > 0) {
            variables.put(assignment.substring(0, equals),
                    assignment.substring(equals + 1));
        }
    }

    /** {@code -e NAME} passes on the value that the caller has: docker-run(1). */
    private static void putOrPassOn(Map<String, String> variables, String given) {
        if (given.contains("=")) {
            put(variables, given);
        } else if (System.getenv(given) != null) {
            variables.put(given, System.getenv(given));
        }
    }
}
