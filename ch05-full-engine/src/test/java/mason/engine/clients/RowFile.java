// SPDX-License-Identifier: Apache-2.0
package mason.engine.clients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rows of the table as they are written:
 * <pre>
 * # docker run
 * --memory | works | works | not yet
 *     run -m 32m busybox …
 * </pre>
 * with a column a client and the script below.
 */
record RowFile(Path path) {

    static final Path DIRECTORY = Path.of("src/test/clients");
    private static final Map<String, String> TITLES = titles();
    private static final String INDENT = "    ";
    private static final String COLUMN = " \\| ";

    private static Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put("run", "Creating containers");
        titles.put("containers", "Containers");
        titles.put("images", "Images");
        titles.put("volumes", "Volumes");
        titles.put("networks", "Networks");
        titles.put("system", "The engine itself");
        return titles;
    }

    /** In the order of the table. */
    static List<RowFile> all() {
        return TITLES.keySet().stream()
                .map(n -> new RowFile(DIRECTORY.resolve(n + ".rows")))
                .toList();
    }

    String title() {
        return TITLES.get(path.getFileName().toString().replace(".rows", ""));
    }

    List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        String command = "";
        for (String line : Files.readAllLines(path)) {
            if (line.startsWith("# ")) {
                command = line.substring(2);
            } else if (line.startsWith(INDENT)) {
                rows.get(rows.size() - 1).script().add(line.substring(INDENT.length()));
            } else if (line.contains(" | ")) {
                rows.add(row(command, line));
            }
        }
        return rows;
    }

    private static Row row(String command, String line) {
        String[] cells = line.split(COLUMN);
        Map<ApiClient, Verdict> verdicts = new EnumMap<>(ApiClient.class);
        for (int i = 1; i < cells.length; i++) {
            verdicts.put(ApiClient.values()[i - 1], Verdict.parse(cells[i]));
        }
        return new Row(command, cells[0], verdicts, new ArrayList<>());
    }

    /** Writes the file again with what {@code rows} say. */
    void record(List<Row> rows) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(path));
        int next = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.contains(" | ") && !line.startsWith(INDENT)
                    && !line.startsWith("#")) {
                lines.set(i, line(rows.get(next++)));
            }
        }
        Files.write(path, lines);
    }

    private static String line(Row row) {
        return row.option() + " | " + Stream.of(ApiClient.values())
                .limit(row.verdicts().size()).map(c -> row.verdict(c).text())
                .collect(Collectors.joining(" | "));
    }
}
