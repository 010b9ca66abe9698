// SPDX-License-Identifier: Apache-2.0
package workbook.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The user that files of a workspace are given to: the reader, under sudo too. */
public record FileOwner(Optional<Integer> user, Optional<Integer> group) {

    /** The one sudo was called by. */
    public static FileOwner ofNewFiles() {
        return of(System.getenv());
    }

    static FileOwner of(Map<String, String> environment) {
        return new FileOwner(number(environment.get("SUDO_UID")),
                number(environment.get("SUDO_GID")));
    }

    private static Optional<Integer> number(String text) {
        return Optional.ofNullable(text).filter(t -> t.matches("\\d{1,9}"))
                .map(Integer::valueOf);
    }

    /** Makes a folder and those above it that are missing. */
    void makeDirectory(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            makeDirectory(directory.toAbsolutePath().getParent());
            Files.createDirectory(directory);
            own(directory);
        }
    }

    /** Gives it away, unless sudo has no part in this. */
    public void own(Path file) throws IOException {
        if (user.isPresent() && group.isPresent()) {
            Files.setAttribute(file, "unix:uid", user.get());
            Files.setAttribute(file, "unix:gid", group.get());
        }
    }
}
