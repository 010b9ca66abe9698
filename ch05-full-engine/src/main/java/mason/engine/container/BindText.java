// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code SOURCE:TARGET[:OPTIONS]}, as {@code docker run -v} has it.
 *
 * @param source a path of the host, or the name of a volume
 */
record BindText(String source, String destination, String mode) {

    /** Makes a volume, or finds the one there is. */
    interface Volumes {

        MountedPlace volume(String name, String destination, String mode,
                boolean readOnly, boolean filled) throws IOException;
    }

    static BindText parse(String text) {
        String[] parts = text.split(":", 3);
        if (parts.length < 2 || parts[0].isEmpty() || !parts[1].startsWith("/")) {
            throw new IllegalArgumentException("invalid volume specification: '" + text
                    + "': write SOURCE:/TARGET[:ro]");
        }
        return new BindText(parts[0], destination(parts[1]),
                parts.length > 2 ? parts[2] : "");
    }

    /** Absolute, and without a slash at its end. */
    static String destination(String asked) {
        if (!asked.startsWith("/")) {
            throw new IllegalArgumentException("invalid mount path: '" + asked
                    + "' mount path must be absolute");
        }
        String clean = Path.of(asked).normalize().toString();
        if (clean.equals("/")) {
            throw new IllegalArgumentException(
                    "invalid specification: destination can't be '/'");
        }
        return clean;
    }

    MountedPlace place(Volumes volumes) throws IOException {
        boolean readOnly = has("ro");
        return source.startsWith("/") ? new MountedPlace(MountedPlace.BIND, "", source,
                destination, mode, readOnly, false, false)
                : volumes.volume(source, destination, mode.isEmpty() ? "z" : mode,
                        readOnly, !has("nocopy"));
    }

    private boolean has(String option) {
        return List.of(mode.split(",")).contains(option);
    }
}
