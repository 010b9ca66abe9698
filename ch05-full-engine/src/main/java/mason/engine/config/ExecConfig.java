// SPDX-License-Identifier: Apache-2.0
package mason.engine.config;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Optional;
import mason.engine.json.Words;

/**
 * One more process in a container that runs: {@code ExecConfig} of the Docker Engine API.
 *
 * @param user empty for the container's
 * @param env further variables
 * @param workingDir empty for the container's
 */
public record ExecConfig(String user, boolean privileged, boolean tty,
        boolean attachStdin, boolean attachStdout, boolean attachStderr,
        String detachKeys, List<String> env, String workingDir, Optional<Words> cmd) {

    public ExecConfig {
        user = requireNonNullElse(user, "");
        detachKeys = requireNonNullElse(detachKeys, "");
        env = requireNonNullElse(env, List.of());
        workingDir = requireNonNullElse(workingDir, "");
        cmd = requireNonNullElse(cmd, Optional.empty());
    }

    /** @throws IllegalArgumentException when it says no command */
    public List<String> argv() {
        return cmd.map(Words::list).filter(words -> !words.isEmpty())
                .orElseThrow(() -> new IllegalArgumentException("No exec command"
                        + " specified"));
    }
}
