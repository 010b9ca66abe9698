// SPDX-License-Identifier: Apache-2.0
package workbook.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import workbook.exercise.Trouble;

/** The grades for programs; the file is whole at any time. */
public record JsonReport(Path file) {

    public void write(Scoreboard board) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("earned", board.earned());
        report.put("points", board.points());
        report.put("exercises", board.grades().stream().map(JsonReport::entry).toList());
        Path next = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(next, Json.of(report) + "\n");
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw Trouble.machine("cannot write " + file + ": " + e);
        }
    }

    private static Map<String, Object> entry(Grade grade) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("number", grade.assignment().number());
        entry.put("title", grade.assignment().title());
        entry.put("verdict", grade.verdict());
        entry.put("earned", grade.earned());
        entry.put("points", grade.assignment().points());
        entry.put("complaints", complaints(grade));
        return entry;
    }

    private static List<Map<String, Object>> complaints(Grade grade) {
        return grade.complaints().stream().map(c -> {
            Map<String, Object> complaint = new LinkedHashMap<>();
            complaint.put("test", c.test());
            complaint.put("expected", c.expected());
            complaint.put("observed", c.observed());
            complaint.put("why", c.why());
            return complaint;
        }).toList();
    }
}
