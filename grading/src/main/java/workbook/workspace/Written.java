// SPDX-License-Identifier: Apache-2.0
package workbook.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Counts the files of a workspace that were written, and those that were there. */
public final class Written {

    private final Owner owner = Owner.ofNewFiles();
    private int fresh;
    private int kept;

    void add(Path file, String text) throws IOException {
        if (Files.exists(file)) {
            kept++;
            return;
        }
        directory(file.getParent());
        Files.writeString(file, text);
        owner.own(file);
        fresh++;
    }

    private void directory(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            directory(directory.toAbsolutePath().getParent());
            Files.createDirectory(directory);
            owner.own(directory);
        }
    }

    /** Files written. */
    public int fresh() {
        return fresh;
    }

    /** Files left as they were. */
    public int kept() {
        return kept;
    }
}
