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
import workbook.exercise.Assignment;
import workbook.exercise.Course;
import workbook.exercise.ExerciseNumber;
import workbook.proof.Proofs;
import workbook.report.Page;

/** Proves the exercises. */
@Command(name = "proof")
final class ProofCommand implements Callable<Integer> {

    @ParentCommand
    private Workbook workbook;

    @Parameters(arity = "0..1", paramLabel = "N.M")
    private String number;

    @Option(names = "--summary", paramLabel = "FILE")
    private Path summary;

    @Override
    public Integer call() {
        Course course = workbook.course();
        Page page = workbook.page();
        Proofs.checkHoles(course);
        Proofs proofs = Proofs.of(chosen(course), page);
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
