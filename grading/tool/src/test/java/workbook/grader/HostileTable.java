// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import java.util.List;
import java.util.stream.Collectors;
import workbook.report.Verdict;

/** The table in the teacher's guide, made from the submissions themselves. */
record HostileTable(List<Hostile> rows) {

    private static final String HEAD =
            """
                    // SPDX-License-Identifier: Apache-2.0
                    // TeachersGuideTest makes it from grading/tool/src/test/hostile.
                    [cols="2,4,4,1"]
                    |===
                    |Submission |What it tries |What stops it |Verdict

                    """;

    String text() {
        return rows.stream().map(HostileTable::row)
                .collect(Collectors.joining("\n", HEAD, "|===\n"));
    }

    private static String row(Hostile hostile) {
        return "|" + hostile.title() + "\n|" + hostile.tries() + "\n|"
                + hostile.stoppedBy() + "\n|" + hostile.verdicts().stream()
                        .map(Verdict::name).collect(Collectors.joining(" or "))
                + "\n";
    }
}
