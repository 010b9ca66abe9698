// SPDX-License-Identifier: Apache-2.0
package workbook.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import workbook.course.Assignment;

/**
 * What a start has done to a workspace.
 *
 * @param fresh the files written
 * @param kept the files left as they were
 * @param exercises those the workspace has not had before; none when it is new itself
 */
public record Written(List<Path> fresh, List<Path> kept, List<Assignment> exercises) {

    Written() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    void add(Path file, String text) throws IOException {
        if (Files.exists(file)) {
            kept.add(file);
            return;
        }
        new WholeFile(file).write(text);
        fresh.add(file);
    }
}
