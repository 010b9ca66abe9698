// SPDX-License-Identifier: Apache-2.0
package mason.engine.config;

import static java.util.Objects.requireNonNullElse;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mason.engine.json.Words;

/**
 * What was asked of a container that does not depend on the host: {@code Config} of the
 * Docker Engine API.
 *
 * @param entrypoint the image's if it is missing
 * @param cmd the image's if it is missing
 * @param env {@code NAME=value}, or {@code NAME} to take a variable away
 * @param user empty for the image's
 * @param stopTimeout seconds
 */
public record Config(String hostname, String domainname, String user, boolean attachStdin,
        boolean attachStdout, boolean attachStderr, Map<String, Object> exposedPorts,
        boolean tty, boolean openStdin, boolean stdinOnce, List<String> env,
        Optional<Words> cmd, Optional<HealthConfig> healthcheck, String image,
        Map<String, Object> volumes, String workingDir, Optional<Words> entrypoint,
        Map<String, String> labels, String stopSignal, Optional<Integer> stopTimeout,
        boolean networkDisabled, String macAddress) {

    public Config {
        hostname = requireNonNullElse(hostname, "");
        domainname = requireNonNullElse(domainname, "");
        user = requireNonNullElse(user, "");
        exposedPorts = sorted(exposedPorts);
        env = requireNonNullElse(env, List.of());
        cmd = requireNonNullElse(cmd, Optional.empty());
        healthcheck = requireNonNullElse(healthcheck, Optional.empty());
        image = requireNonNullElse(image, "");
        volumes = sorted(volumes);
        workingDir = requireNonNullElse(workingDir, "");
        entrypoint = requireNonNullElse(entrypoint, Optional.empty());
        labels = sorted(labels);
        stopSignal = requireNonNullElse(stopSignal, "");
        stopTimeout = requireNonNullElse(stopTimeout, Optional.empty());
        macAddress = requireNonNullElse(macAddress, "");
    }

    /** By name, as Docker's daemon writes them: Go, {@code encoding/json}. */
    private static <V> Map<String, V> sorted(Map<String, V> asked) {
        return asked == null ? Map.of()
                : Collections.unmodifiableMap(new TreeMap<>(asked));
    }

    /** The same with what an image adds. */
    public Config completed(Words itsEntrypoint, Words itsCmd, List<String> variables,
            String directory, String itsUser) {
        return new Config(hostname, domainname, itsUser, attachStdin, attachStdout,
                attachStderr, exposedPorts, tty, openStdin, stdinOnce, variables,
                Optional.of(itsCmd), healthcheck, image, volumes, directory,
                Optional.of(itsEntrypoint), labels, stopSignal, stopTimeout,
                networkDisabled, macAddress);
    }

    /** The same with what an image adds to the rest. */
    public Config withDefaults(Map<String, Object> ports, Map<String, Object> itsVolumes,
            Map<String, String> itsLabels, String itsStopSignal,
            Optional<HealthConfig> itsHealthcheck) {
        return new Config(hostname, domainname, user, attachStdin, attachStdout,
                attachStderr, ports, tty, openStdin, stdinOnce, env, cmd, itsHealthcheck,
                image, itsVolumes, workingDir, entrypoint, itsLabels, itsStopSignal,
                stopTimeout, networkDisabled, macAddress);
    }

    /** The same under another host name. */
    public Config withHostname(String name) {
        return withHostname(name, domainname);
    }

    public Config withHostname(String name, String domain) {
        return new Config(name, domain, user, attachStdin, attachStdout,
                attachStderr, exposedPorts, tty, openStdin, stdinOnce, env, cmd,
                healthcheck, image, volumes, workingDir, entrypoint, labels, stopSignal,
                stopTimeout, networkDisabled, macAddress);
    }
}
