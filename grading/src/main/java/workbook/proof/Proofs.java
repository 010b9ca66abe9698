// SPDX-License-Identifier: Apache-2.0
package workbook.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import workbook.exercise.Assignment;
import workbook.exercise.Chapter;
import workbook.exercise.Course;
import workbook.exercise.Hole;
import workbook.exercise.Source;
import workbook.exercise.Trouble;
import workbook.report.Page;

/** The proofs of several exercises, counted as tests are. */
public record Proofs(List<Proof> proofs) {

    /** Proves each, telling as it goes. */
    public static Proofs of(List<Assignment> assignments, Page page) {
        List<Proof> proofs = new ArrayList<>();
        for (Assignment assignment : assignments) {
            Proof proof = Proof.of(assignment);
            proof.tell(page);
            proofs.add(proof);
        }
        return new Proofs(proofs);
    }

    /** That each hole has its description, and each description its hole. */
    public static void checkHoles(Course course) {
        for (Chapter chapter : course.chapters()) {
            List<Assignment> described = chapter.assignments();
            described.forEach(Assignment::hole);
            for (Source source : chapter.sources()) {
                source.holes().forEach(hole -> check(source, hole, described));
            }
        }
    }

    private static void check(Source source, Hole hole, List<Assignment> described) {
        if (described.stream().noneMatch(a -> a.number().equals(hole.number()))) {
            throw Trouble.ours(source.file() + ":" + hole.opened() + ": exercise "
                    + hole.number() + " is not described");
        }
    }

    public long passed() {
        return count(Row::holds);
    }

    public long failed() {
        return count(r -> !r.holds() && !r.notRun())
                + proofs.stream().mapToInt(p -> p.objections().size()).sum();
    }

    /** What neither holds nor fails since it couldn't be tried here. */
    public long notRun() {
        return count(Row::notRun);
    }

    private long count(Predicate<Row> which) {
        return proofs.stream().flatMap(p -> p.rows().stream()).filter(which).count();
    }

    /** Three lines for a shell script to add up. */
    public void write(Path summary) {
        try {
            Files.writeString(summary, "passed=%d%nfailed=%d%nnotrun=%d%n"
                    .formatted(passed(), failed(), notRun()));
        } catch (IOException e) {
            throw Trouble.machine("cannot write " + summary + ": " + e);
        }
    }

    public int exitCode() {
        return failed() > 0 ? 1 : notRun() > 0 ? Trouble.Blame.MACHINE.exitCode() : 0;
    }

    public void tell(Page page) {
        page.line("");
        page.line(passed() + " passed, " + failed() + " failed"
                + (notRun() > 0 ? ", " + notRun() + " not run" : ""));
    }
}
