// SPDX-License-Identifier: Apache-2.0
package workbook.proof;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import workbook.report.Complaint;
import workbook.report.Json;
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
                .save(Json.text(report(proofs)));
    }

    private static String printed(Proofs proofs) {
        StringWriter text = new StringWriter();
        TerminalPage page = new TerminalPage(new PrintWriter(text), false);
        proofs.proofs().forEach(p -> p.tell(page));
        proofs.tell(page);
        return text.toString();
    }

    private static Map<String, Object> report(Proofs proofs) {
        return Json.object("passed", proofs.passed(), "failed", proofs.failed(), "notrun",
                proofs.notRun(), "milliseconds", proofs.took().toMillis(), "exercises",
                proofs.proofs().stream().map(ProofReport::exercise).toList());
    }

    private static Map<String, Object> exercise(Proof proof) {
        return Json.object("number", proof.assignment().number().toString(), "title",
                proof.assignment().title(), "tests", proof.matrix().tests(), "objections",
                proof.objections(), "rows",
                proof.rows().stream().map(ProofReport::row).toList());
    }

    private static Map<String, Object> row(TrialResult row) {
        return Json.object("answer", row.candidate().name(), "verdict", row.verdict(),
                "earned", row.earned(), "points", row.points(), "outcome", row.outcome(),
                "objection", row.objection(), "caughtBy", row.caughtBy(), "refusedBy",
                row.refusedBy(), "complaints",
                row.complaints().map(ProofReport::complaint).toList(), "seeds",
                row.grades().stream().map(g -> g.seed()).toList(), "milliseconds",
                row.milliseconds());
    }

    private static Map<String, Object> complaint(Complaint complaint) {
        return Json.object("test", complaint.test(), "expected", complaint.expected(),
                "observed", complaint.observed(), "why", complaint.why());
    }
}
