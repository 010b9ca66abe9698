// SPDX-License-Identifier: Apache-2.0
package mason.engine.clients;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mason.engine.clients.Verdict.Kind;

/** The table as the book includes it. */
record TableText(Map<RowFile, List<Row>> rows) {

    private static final String HEAD = """
            // SPDX-License-Identifier: Apache-2.0
            // ClientsTest makes it from ch05-full-engine/src/test/clients.
            """;

    String text() {
        return HEAD + counts() + rows.entrySet().stream()
                .map(e -> table(e.getKey().title(), e.getValue()))
                .collect(Collectors.joining());
    }

    private String counts() {
        return "\n.Commands and options by what comes of them\n"
                + "[.lookup,cols=\"2,>1,>1,>1,>1\"]\n|===\n"
                + "|Client |Works |Differs |Ignored |Not yet\n\n"
                + Stream.of(ApiClient.values()).map(this::counts)
                        .collect(Collectors.joining())
                + "|===\n";
    }

    private String counts(ApiClient client) {
        return "|" + client.text() + Stream
                .of(Kind.WORKS, Kind.DIFFERS, Kind.IGNORED, Kind.NOT_YET)
                .map(kind -> " |" + all().filter(r -> r.verdict(client).kind() == kind)
                        .count())
                .collect(Collectors.joining()) + "\n";
    }

    private Stream<Row> all() {
        return rows.values().stream().flatMap(List::stream);
    }

    private static String table(String title, List<Row> rows) {
        return "\n." + title + "\n[.lookup,cols=\"4,2,2,2\"]\n|===\n|Command, option"
                + Stream.of(ApiClient.values()).map(c -> " |" + c.text())
                        .collect(Collectors.joining())
                + "\n\n" + rows.stream().map(TableText::line)
                        .collect(Collectors.joining())
                + "|===\n";
    }

    private static String line(Row row) {
        return "|" + (row.isCommand() ? "*`" + row.command() + "`*"
                : "{nbsp}{nbsp}``" + row.option() + "``")
                + Stream.of(ApiClient.values()).map(c -> " |" + cell(row.verdict(c)))
                        .collect(Collectors.joining())
                + "\n";
    }

    private static String cell(Verdict verdict) {
        return switch (verdict.kind()) {
            case WORKS -> "works";
            case DIFFERS -> "differs: " + verdict.remark();
            case NOT_YET -> "not yet";
            case IGNORED -> "ignored";
            case NONE -> verdict.remark();
        };
    }
}
