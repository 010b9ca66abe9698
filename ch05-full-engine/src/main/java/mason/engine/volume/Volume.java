// SPDX-License-Identifier: Apache-2.0
package mason.engine.volume;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/**
 * A volume that is here.
 *
 * @param directory what is mounted
 * @param options what is mounted there before
 */
public record Volume(VolumeName name, Path directory, Instant created,
        Map<String, String> labels, VolumeOptions options) {

    /** The label by which Docker knows a volume that was asked for without a name. */
    public static final String ANONYMOUS = "com.docker.volume.anonymous";

    public Volume {
        labels = Map.copyOf(labels);
    }

    public boolean isAnonymous() {
        return labels.containsKey(ANONYMOUS);
    }
}
