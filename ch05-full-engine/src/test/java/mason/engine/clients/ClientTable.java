// SPDX-License-Identifier: Apache-2.0
package mason.engine.clients;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All rows, by the file in which they stand. */
record ClientTable(Map<RowFile, List<Row>> files) {

    static ClientTable read() throws IOException {
        Map<RowFile, List<Row>> files = new LinkedHashMap<>();
        for (RowFile file : RowFile.all()) {
            files.put(file, file.rows());
        }
        return new ClientTable(files);
    }

    List<Row> rows() {
        return files.values().stream().flatMap(List::stream).toList();
    }

    /** Whether it has no check of its own, and its command is not there yet either. */
    boolean isToldByItsCommand(Row row) {
        return row.script().isEmpty() && rows().stream()
                .filter(r -> r.isCommand() && r.command().equals(row.command()))
                .allMatch(r -> row.verdicts().entrySet().stream()
                        .filter(e -> e.getValue().isShown())
                        .allMatch(e -> e.getValue().equals(Verdict.NOT_YET)
                                && r.verdict(e.getKey()).equals(Verdict.NOT_YET)));
    }

    /** Writes the files again with what was seen instead of what was recorded. */
    void recorded(TableRun run) throws IOException {
        for (Map.Entry<RowFile, List<Row>> file : files.entrySet()) {
            List<Row> rows = new ArrayList<>();
            file.getValue().forEach(r -> rows.add(recorded(r, run)));
            file.getKey().record(rows);
        }
    }

    private static Row recorded(Row row, TableRun run) {
        Map<ApiClient, Verdict> verdicts = new LinkedHashMap<>(row.verdicts());
        verdicts.replaceAll((client, verdict) -> {
            var seen = run.of(client).get(row.name());
            return seen == null ? verdict
                    : seen.join().insteadOf(verdict).orElse(verdict);
        });
        return new Row(row.command(), row.option(), verdicts, row.script());
    }

    String text() {
        return new TableText(files).text();
    }
}
