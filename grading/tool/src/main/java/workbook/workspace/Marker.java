// SPDX-License-Identifier: Apache-2.0
package workbook.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import workbook.course.Assignment;

/** Tells a workspace from any other folder, and names the exercises it was made with. */
record Marker(Path file) {

    private static final String LABEL = "exercise ";

    boolean exists() {
        return Files.exists(file);
    }

    /** Those of {@code all} it doesn't name; a marker that names none knows nothing. */
    List<Assignment> unknown(List<Assignment> all) throws IOException {
        List<String> lines = exists()
                ? Files.readAllLines(file, StandardCharsets.ISO_8859_1)
                : List.of();
        return lines.stream().noneMatch(l -> l.startsWith(LABEL))
                ? List.of()
                : all.stream().filter(a -> !lines.contains(LABEL + a.number())).toList();
    }

    void write(List<Assignment> all) throws IOException {
        new WholeFile(file).write("A workspace of the workbook.\n" + all.stream()
                .map(a -> LABEL + a.number() + "\n").collect(Collectors.joining()));
    }
}
