// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Optional;
import workbook.report.Format;
import workbook.report.GradeDetails;
import workbook.report.ReportFile;
import workbook.report.Scoreboard;
import workbook.report.TerminalPage;
import workbook.workspace.AtomicFile;

/**
 * What one student's grades are written to, as far as they are known: a file for programs
 * and one for people.
 *
 * @param gradescope where Gradescope looks for the results, if it is one student's
 */
record StudentReport(Optional<Path> gradescope) {

    /** Replaces what was written before. */
    void write(Scoreboard board, StudentSubmission submission, Path folder) {
        new ReportFile(Format.JSON, folder.resolve("report.json")).write(board);
        new AtomicFile(folder.resolve("report.txt")).save(text(board, submission));
        gradescope.ifPresent(f -> new ReportFile(Format.GRADESCOPE, f).write(board));
    }

    private static String text(Scoreboard board, StudentSubmission submission) {
        StringWriter text = new StringWriter();
        TerminalPage page = new TerminalPage(new PrintWriter(text), false);
        page.line(board.submission());
        page.line("");
        board.tell(page);
        submission.leftOut().forEach(l -> page.labelled("note: ", l));
        GradeDetails details = new GradeDetails(page, submission::whereToLook);
        board.grades().stream().filter(g -> !g.passed()).forEach(grade -> {
            page.line("");
            details.tell(grade);
        });
        return text.toString();
    }
}
