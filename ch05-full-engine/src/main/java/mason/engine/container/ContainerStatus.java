// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.Optional;

/**
 * How a container is, and how it last ended.
 *
 * @param process its process 1, while it has one
 * @param started the last start
 * @param finished the last end
 * @param exitCode of the last end, as docker-run(1) has it; 0 before the first
 * @param oomKilled whether the kernel killed a process of it for want of memory
 * @param error why the last start failed, what is not known of the last end, or empty
 * @param health what its health checks have found, if it has one
 */
public record ContainerStatus(ContainerState state, Optional<ProcessIdentity> process,
        Optional<Instant> started, Optional<Instant> finished, int exitCode,
        boolean oomKilled, String error, Optional<Health> health) {

    public ContainerStatus {
        process = requireNonNullElse(process, Optional.empty());
        started = requireNonNullElse(started, Optional.empty());
        finished = requireNonNullElse(finished, Optional.empty());
        health = requireNonNullElse(health, Optional.empty());
    }

    static final String LOST_END = "it ended while no engine was there: its exit code is"
            + " not known, and what it had written since may be lost";
    static final String LOST_TERMINAL = "its terminal went with the engine that had"
            + " started it: what it writes is lost";

    /** What is known of a container whose engine died before it did. */
    public static final int UNKNOWN_EXIT_CODE = 255;

    /** Of a container that was never started. */
    public static final ContainerStatus CREATED = new ContainerStatus(
            ContainerState.CREATED, Optional.empty(), Optional.empty(), Optional.empty(),
            0, false, "", Optional.empty());

    public ContainerStatus running(ProcessIdentity one, Instant now) {
        return new ContainerStatus(ContainerState.RUNNING, Optional.of(one),
                Optional.of(now), finished, 0, false, "", health);
    }

    public ContainerStatus exited(int code, boolean forWantOfMemory, Instant now) {
        return new ContainerStatus(ContainerState.EXITED, Optional.empty(), started,
                Optional.of(now), code, forWantOfMemory, "",
                health.map(Health::unwatched));
    }

    /** With what is to be told of it beside. */
    ContainerStatus because(String why) {
        return new ContainerStatus(state, process, started, finished, exitCode, oomKilled,
                why, health);
    }

    /** A start that failed leaves the container as it was, with the reason. */
    public ContainerStatus notStarted(int code, String why) {
        return new ContainerStatus(state, Optional.empty(), started, finished, code,
                false, why, health);
    }

    public ContainerStatus in(ContainerState other) {
        return new ContainerStatus(other, process, started, finished, exitCode, oomKilled,
                error, other == ContainerState.RUNNING ? health
                        : health.map(Health::unwatched));
    }

    public ContainerStatus with(Optional<Health> found) {
        return new ContainerStatus(state, process, started, finished, exitCode, oomKilled,
                error, found);
    }
}
