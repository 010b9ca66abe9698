// SPDX-License-Identifier: Apache-2.0
package workbook.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import workbook.course.Assignment;
import workbook.course.Course;
import workbook.course.ExerciseNumber;
import workbook.course.WorkbookException;
import workbook.proof.ProofReport;
import workbook.proof.Proofs;
import workbook.report.TerminalPage;

/** Proves the exercises. */
@Command(name = "proof")
final class ProofCommand implements Callable<Integer> {

    @ParentCommand
    private Workbook workbook;

    @Parameters(arity = "0..1", paramLabel = "N.M")
    private String number;

    @Option(names = "--summary", paramLabel = "FILE")
    private Path summary;

    @Option(names = "--jobs", paramLabel = "K")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() {
        if (jobs < 1) {
            throw WorkbookException.usage("--jobs must be 1 or more: [" + jobs + "]");
        }
        Course course = workbook.course();
        TerminalPage page = workbook.page();
        Proofs proofs = Proofs.of(chosen(course), jobs, page,
                new ProofReport(course.root().resolve("target/proof")));
        proofs.tell(page);
        Optional.ofNullable(summary).ifPresent(proofs::write);
        return proofs.exitCode();
    }

    private List<Assignment> chosen(Course course) {
        return number == null
                ? course.assignments()
                : List.of(course.assignment(ExerciseNumber.of(number)));
    }
}
