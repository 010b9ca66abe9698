// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mason.engine.config.Config;
import mason.engine.config.Networking;
import mason.engine.image.ImageUser;

/** The variables that a command of a container has: environ(7). */
record ContainerEnvironment(Parts parts, Container container) {

    private static final String PATH =
            "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    /**
     * Docker's defaults, which what was asked for replaces.
     *
     * @param more what an exec asks for
     */
    List<String> of(ImageUser user, boolean hasTerminal, List<String> more)
            throws IOException {
        Config config = container.record().config();
        Networking asked = container.record().hostConfig().networking();
        Map<String, String> variables = new LinkedHashMap<>();
        put(variables, PATH);
        put(variables, "HOSTNAME=" + config.hostname());
        put(variables, "HOME=" + (user.isRoot() ? "/root" : user.home()));
        if (hasTerminal) {
            put(variables, "TERM=xterm");
        }
        if (new RequestedNetwork(config, asked).isBridged()) {
            new Links(parts, container).environment().forEach(v -> put(variables, v));
        }
        config.env().forEach(v -> put(variables, v));
        more.forEach(v -> put(variables, v));
        return List.copyOf(variables.values());
    }

    /** A name without a value takes the variable away. */
    private static void put(Map<String, String> variables, String assignment) {
        String name = assignment.split("=", 2)[0];
        if (name.equals(assignment)) {
            variables.remove(name);
        } else {
            variables.put(name, assignment);
        }
    }
}
