// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import java.io.IOException;
import java.nio.file.Path;
import workbook.course.Course;
import workbook.course.Trouble;
import workbook.report.Findings;
import workbook.report.Format;
import workbook.report.ReportFile;
import workbook.report.Page;
import workbook.report.Scoreboard;
import workbook.workspace.WholeFile;
import workbook.workspace.Workspace;

/** What one student's grades are written to, as far as they are known. */
interface StudentReport {

    /** Replaces what was written before. */
    void write(Scoreboard board, HandIn handIn, Path folder);

    /** This one, and that. */
    default StudentReport and(StudentReport other) {
        return (board, handIn, folder) -> {
            write(board, handIn, folder);
            other.write(board, handIn, folder);
        };
    }

    /** What Gradescope reads. */
    static StudentReport gradescope(Path file) {
        return (board, handIn, folder) -> new ReportFile(Format.GRADESCOPE, file)
                .write(board);
    }

    /** One for programs, one for people. */
    static StudentReport usual(Course course) {
        return (board, handIn, folder) -> {
            new ReportFile(Format.JSON, folder.resolve("report.json")).write(board);
            print(text(board, handIn, course), folder.resolve("report.txt"));
        };
    }

    private static void print(String text, Path file) {
        try {
            new WholeFile(file).write(out -> out.write(text));
        } catch (IOException e) {
            throw Trouble.machine("cannot write " + file + ": " + e);
        }
    }

    /** Files are named as the student knows them. */
    private static String text(Scoreboard board, HandIn handIn, Course course) {
        java.io.StringWriter text = new java.io.StringWriter();
        Page page = new Page(new java.io.PrintWriter(text), false);
        page.line(board.submission());
        page.line("");
        board.tell(page);
        handIn.leftOut().forEach(l -> page.labelled("note: ", l));
        Findings findings = new Findings(page, new Workspace(handIn.root(), course),
                handIn.root());
        board.grades().stream().filter(g -> !g.passed()).forEach(grade -> {
            page.line("");
            findings.tell(grade);
        });
        return text.toString().replace(handIn.root() + "/", "");
    }
}
