// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import workbook.course.WorkbookException;
import workbook.report.Csv;
import workbook.workspace.AtomicFile;

/**
 * The file that says who is who: a table with the columns {@code folder}, {@code id} and
 * {@code submitted}. Reports carry the id only. A student without an id gets a random
 * one, so that an empty file makes a class anonymous, and the file alone leads back.
 */
public final class Roster {

    private static final List<String> COLUMNS = List.of("folder", "id", "submitted");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LARGEST = 1 << 30;
    private static final String ID = "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,59}";

    private final Path file;
    private final Map<String, Row> rows = new LinkedHashMap<>();

    private Roster(Path file) {
        this.file = file;
    }

    /** @param submitted empty where it isn't known */
    private record Row(String id, String submitted) {
    }

    /** From a file; one that is missing or empty is an empty table. */
    public static Roster in(Path file) {
        Roster roster = new Roster(file.toAbsolutePath());
        try {
            if (Files.exists(file) && Files.size(file) > 0) {
                roster.read();
            }
            return roster;
        } catch (IOException | IllegalArgumentException e) {
            throw WorkbookException.usage("cannot read " + file + ": " + e.getMessage());
        }
    }

    private void read() throws IOException {
        List<List<String>> table = Csv.rows(Files.readString(file));
        List<String> heading = table.get(0);
        if (!heading.contains(COLUMNS.get(0))) {
            throw new IllegalArgumentException("its first line must name the columns "
                    + String.join(",", COLUMNS));
        }
        for (List<String> each : table.subList(1, table.size())) {
            Row row = new Row(cell(each, heading, 1), cell(each, heading, 2));
            if (!row.id().isEmpty() && !row.id().matches(ID)) {
                throw new IllegalArgumentException("an id has letters, digits, dots,"
                        + " dashes and underscores: [" + row.id() + "]");
            }
            rows.put(cell(each, heading, 0), row);
        }
        List<String> ids = rows.values().stream().map(Row::id)
                .filter(i -> !i.isEmpty()).toList();
        if (ids.size() != ids.stream().distinct().count()) {
            throw new IllegalArgumentException("two students have the same id");
        }
    }

    private static String cell(List<String> row, List<String> heading, int column) {
        int at = heading.indexOf(COLUMNS.get(column));
        return at >= 0 && at < row.size() ? row.get(at) : "";
    }

    /** The same students with their ids; ids that are new are in the file by then. */
    List<Student> identified(List<Student> students) {
        boolean grown = false;
        for (Student each : students) {
            Row row = rows.getOrDefault(key(each), new Row("", ""));
            if (row.id().isEmpty()) {
                rows.put(key(each), new Row(fresh(), row.submitted()));
                grown = true;
            }
        }
        if (grown) {
            save();
        }
        return students.stream().map(s -> s.known(rows.get(key(s)).id()))
                .collect(Collectors.toList());
    }

    /** When it was handed in, if the table says so. */
    Optional<OffsetDateTime> submitted(Student student) {
        return Optional.ofNullable(rows.get(key(student))).map(Row::submitted)
                .filter(s -> !s.isEmpty()).map(Deadline::time);
    }

    private static String key(Student student) {
        return student.folder().getFileName().toString();
    }

    private String fresh() {
        String id = "s" + Integer.toString(RANDOM.nextInt(LARGEST), 36);
        return rows.values().stream().anyMatch(r -> r.id().equals(id)) ? fresh() : id;
    }

    private void save() {
        StringBuilder text = new StringBuilder(Csv.row(COLUMNS));
        rows.forEach((folder, row) -> text
                .append(Csv.row(List.of(folder, row.id(), row.submitted()))));
        new AtomicFile(file).save(text.toString());
    }
}
