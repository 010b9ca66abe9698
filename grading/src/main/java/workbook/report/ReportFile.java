// SPDX-License-Identifier: Apache-2.0
package workbook.report;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import workbook.exercise.Trouble;

/** The grades for a program; the file is whole and valid at any time. */
public record ReportFile(Format format, Path file) {

    /** From {@code FORMAT=FILE}. */
    public static ReportFile of(String text) {
        String[] parts = text.split("=", 2);
        Format format = Format.of(parts[0]);
        if (parts.length < 2 || parts[1].isEmpty()) {
            throw Trouble.usage("not FORMAT=FILE, such as json=grades.json: [" + text
                    + "]");
        }
        try {
            return new ReportFile(format, Path.of(parts[1]));
        } catch (InvalidPathException e) {
            throw Trouble.usage("not the name of a file: [" + parts[1] + "]");
        }
    }

    public void write(Scoreboard board) {
        write(board, System.getenv());
    }

    void write(Scoreboard board, Map<String, String> environment) {
        new WholeFile(file).write(format.text(board, environment));
    }
}
