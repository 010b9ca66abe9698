// SPDX-License-Identifier: Apache-2.0
package mason.engine.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A directory of ours, for root alone: a layer may hold set-user-ID programs. */
public final class PrivateDirectory {

    private PrivateDirectory() {
    }

    /** Makes it when it is missing. */
    public static Path make(Path directory) throws IOException {
        Files.createDirectories(directory.getParent());
        return Files.exists(directory)
                ? directory
                : Files.createDirectories(directory, PosixFilePermissions
                        .asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
}
