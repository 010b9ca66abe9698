// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mason.engine.json.Json;

/**
 * What a container of an image is given where nothing else was asked for: OCI image
 * specification, config.md, "config", and docker's extensions to it.
 *
 * @param environment {@code NAME=value}
 * @param user empty for root
 * @param directory empty if the image says none
 * @param volumes paths that are to be volumes
 * @param exposedPorts such as {@code 80/tcp}
 * @param stopSignal such as {@code SIGTERM}; empty if the image says none
 * @param shell what the shell forms of a build file run in; empty for the usual one
 * @param onBuild instructions for a build that starts from here
 */
public record ContainerDefaults(List<String> environment, List<String> entrypoint,
        List<String> command, String directory, String user, List<String> volumes,
        List<String> exposedPorts, Map<String, String> labels, String stopSignal,
        Optional<Healthcheck> healthcheck, List<String> shell, List<String> onBuild) {

    public ContainerDefaults {
        environment = List.copyOf(environment);
        entrypoint = List.copyOf(entrypoint);
        command = List.copyOf(command);
        labels = Map.copyOf(labels);
    }

    static ContainerDefaults of(Json json) {
        return new ContainerDefaults(json.at("Env").texts(),
                json.at("Entrypoint").texts(), json.at("Cmd").texts(),
                json.at("WorkingDir").text(), json.at("User").text(),
                json.at("Volumes").names(), json.at("ExposedPorts").names(),
                json.at("Labels").textsByName(), json.at("StopSignal").text(),
                Healthcheck.of(json.at("Healthcheck")), json.at("Shell").texts(),
                json.at("OnBuild").texts());
    }

    /** The program and arguments that {@code given} on the command line amounts to. */
    public List<String> argv(List<String> given) {
        List<String> argv = new ArrayList<>(entrypoint);
        argv.addAll(given.isEmpty() ? command : given);
        return argv;
    }
}
