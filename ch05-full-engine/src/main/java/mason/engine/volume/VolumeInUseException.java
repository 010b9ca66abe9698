// SPDX-License-Identifier: Apache-2.0
package mason.engine.volume;

import java.util.Collection;

/** A volume cannot be removed: containers have it mounted. */
public final class VolumeInUseException extends RuntimeException {

    private static final long serialVersionUID = 1;

    VolumeInUseException(VolumeName name, Collection<String> users) {
        super("remove " + name + ": volume is in use - [" + String.join(", ", users)
                + "]");
    }
}
