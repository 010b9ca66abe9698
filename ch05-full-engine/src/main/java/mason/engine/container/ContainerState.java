// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.util.Locale;

/** The states of a container, by the names of the Docker Engine API. */
public enum ContainerState {

    /** It has a directory and a record, and was never started. */
    CREATED,
    RUNNING,
    /** Its cgroup is frozen. */
    PAUSED,
    /** It has ended, and its restart policy starts it again after a while. */
    RESTARTING,
    /** Its directory is being deleted. */
    REMOVING,
    EXITED,
    /** It could not be removed, or its record cannot be read: it can only be removed. */
    DEAD;

    /** As the API writes it: {@code running}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether process 1 exists. */
    public boolean hasProcess() {
        return this == RUNNING || this == PAUSED;
    }

    /**
     * @throws IllegalArgumentException when no state is called so
     */
    public static ContainerState parse(String text) {
        for (ContainerState state : values()) {
            if (state.text().equals(text)) {
                return state;
            }
        }
        throw new IllegalArgumentException("not a state of a container: [" + text + "]");
    }
}
