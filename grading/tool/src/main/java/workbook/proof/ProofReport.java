// SPDX-License-Identifier: Apache-2.0
package workbook.proof;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import workbook.report.JsonText;
import workbook.report.TerminalPage;
import workbook.workspace.AtomicFile;

/**
 * The proofs to be kept: {@code matrix.txt} as they are printed, {@code proof.json} for
 * programs; each is whole at any time.
 */
public record ProofReport(Path directory) {

    void write(Proofs proofs) {
        new AtomicFile(directory.resolve("matrix.txt")).save(printed(proofs));
        new AtomicFile(directory.resolve("proof.json"))
                .save(JsonText.of(report(proofs)));
    }

    private static String printed(Proofs proofs) {
        StringWriter text = new StringWriter();
        TerminalPage page = new TerminalPage(new PrintWriter(text), false);
        proofs.proofs().forEach(p -> p.tell(page));
        proofs.tell(page);
        return text.toString();
    }

    private static Map<String, Object> report(Proofs proofs) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("passed", proofs.passed());
        report.put("failed", proofs.failed());
        report.put("notrun", proofs.notRun());
        report.put("milliseconds", proofs.took().toMillis());
        report.put("exercises",
                proofs.proofs().stream().map(ProofReport::exercise).toList());
        return report;
    }

    private static Map<String, Object> exercise(Proof proof) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("number", proof.assignment().number().toString());
        entry.put("title", proof.assignment().title());
        entry.put("tests", proof.matrix().tests());
        entry.put("objections", proof.objections());
        entry.put("rows", proof.rows().stream().map(ProofReport::row).toList());
        return entry;
    }

    private static Map<String, Object> row(TrialResult row) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("answer", row.candidate().name());
        entry.put("verdict", row.verdict());
        entry.put("earned", row.earned());
        entry.put("points", row.points());
        entry.put("outcome", row.outcome());
        entry.put("objection", row.objection());
        entry.put("caughtBy", row.caughtBy());
        entry.put("refusedBy", row.refusedBy());
        entry.put("seeds", row.grades().stream().map(g -> g.seed()).toList());
        entry.put("milliseconds", row.milliseconds());
        return entry;
    }
}
