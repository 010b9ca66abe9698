// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What can be done with a container, and in which states. */
public enum Verb {

    START(ContainerState.CREATED, ContainerState.EXITED),
    STOP(ContainerState.RUNNING, ContainerState.PAUSED, ContainerState.RESTARTING),
    KILL(ContainerState.RUNNING, ContainerState.PAUSED, ContainerState.RESTARTING),
    PAUSE(ContainerState.RUNNING),
    UNPAUSE(ContainerState.PAUSED),
    EXEC(ContainerState.RUNNING),
    RENAME(ContainerState.CREATED, ContainerState.RUNNING, ContainerState.PAUSED,
            ContainerState.RESTARTING, ContainerState.EXITED),
    UPDATE(ContainerState.CREATED, ContainerState.RUNNING, ContainerState.PAUSED,
            ContainerState.RESTARTING, ContainerState.EXITED),
    REMOVE(ContainerState.CREATED, ContainerState.EXITED, ContainerState.DEAD);

    private final Set<ContainerState> allowed;

    Verb(ContainerState first, ContainerState... others) {
        this.allowed = EnumSet.of(first, others);
    }

    public boolean isAllowedIn(ContainerState state) {
        return allowed.contains(state);
    }

    /**
     * @throws ConflictException when the container is in another state
     */
    public void check(ContainerId id, ContainerState state) {
        if (!isAllowedIn(state)) {
            throw new ConflictException(conflict(id.text(), state));
        }
    }

    /** In Docker's words where Docker has words of its own for it. */
    private String conflict(String id, ContainerState state) {
        boolean isPaused = state == ContainerState.PAUSED;
        return switch (this) {
            case START ->
                isPaused ? "cannot start a paused container, try unpause instead"
                        : "container is marked for removal and cannot be started";
            case EXEC -> isPaused ? "Container " + id
                    + " is paused, unpause the container before exec"
                    : "container " + id + " is not running";
            case UNPAUSE -> "Container " + id + " is not paused";
            case PAUSE -> isPaused ? "Container " + id + " is already paused"
                    : "Container " + id + " is not running";
            default -> "cannot " + name().toLowerCase(Locale.ROOT) + " container " + id
                    + ": it is " + state.text();
        };
    }
}
