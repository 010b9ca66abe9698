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
            throw new ConflictException("cannot " + name().toLowerCase(Locale.ROOT)
                    + " container " + id.shortened() + ": it is " + state.text());
        }
    }
}
