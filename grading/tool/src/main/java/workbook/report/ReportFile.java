// SPDX-License-Identifier: Apache-2.0
package workbook.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import workbook.course.WorkbookException;
import workbook.workspace.AtomicFile;

/** The grades for a program; the file is whole and valid at any time. */
public record ReportFile(Format format, Path file) {

    /** From {@code FORMAT=FILE}. */
    public static ReportFile of(String text) {
        String[] parts = text.split("=", 2);
        Format format = Format.of(parts[0]);
        if (parts.length < 2 || parts[1].isEmpty()) {
            throw WorkbookException
                    .usage("not FORMAT=FILE, such as json=grades.json: [" + text
                            + "]");
        }
        try {
            return new ReportFile(format, Path.of(parts[1]));
        } catch (InvalidPathException e) {
            throw WorkbookException.usage("not the name of a file: [" + parts[1] + "]");
        }
    }

    public void write(Scoreboard board) {
        write(board, System.getenv());
    }

    void write(Scoreboard board, Map<String, String> environment) {
        String text = format.text(board, environment);
        try {
            new AtomicFile(target()).writeDurably(text);
        } catch (IOException e) {
            throw WorkbookException.machine("cannot write " + file + ": " + e);
        }
    }

    /** The file that a link leads to. */
    private Path target() throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (!Files.isDirectory(target.getParent())) {
            throw WorkbookException
                    .usage("cannot write " + file + ": the folder is missing");
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            // A device or a pipe would be replaced: as root, /dev/stdout itself.
            throw WorkbookException
                    .usage("cannot write " + file + ": it is not a plain file");
        }
        return target;
    }
}
