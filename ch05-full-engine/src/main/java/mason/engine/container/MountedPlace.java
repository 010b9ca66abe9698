// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import static java.util.Objects.requireNonNullElse;

/**
 * What a container has mounted at a place, decided when the container is made: {@code
 * MountPoint} of the Docker Engine API.
 *
 * @param type {@code bind}, {@code volume} or {@code tmpfs}
 * @param name of a volume, or empty
 * @param source the directory or file on the host, or empty
 * @param mode the options as they were written
 * @param anonymous whether it is a volume that goes with the container
 * @param filled whether a volume that is empty gets what the image has there
 */
public record MountedPlace(String type, String name, String source, String destination,
        String mode, boolean readOnly, boolean anonymous, boolean filled) {

    static final String BIND = "bind";
    static final String VOLUME = "volume";

    public MountedPlace {
        type = requireNonNullElse(type, "");
        name = requireNonNullElse(name, "");
        source = requireNonNullElse(source, "");
        destination = requireNonNullElse(destination, "");
        mode = requireNonNullElse(mode, "");
    }

    public boolean isVolume() {
        return type.equals(VOLUME);
    }

    /** The same for a container that has it from another one. */
    MountedPlace lent(boolean toBeReadOnly) {
        return new MountedPlace(type, name, source, destination, mode,
                readOnly || toBeReadOnly, anonymous, false);
    }
}
