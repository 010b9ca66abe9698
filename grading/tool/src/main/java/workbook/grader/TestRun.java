// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import workbook.course.Assignment;
import workbook.course.Chapter;
import workbook.report.Grade;
import workbook.sandbox.Errand;
import workbook.sandbox.Sandbox;
import workbook.sandbox.Transcript;

/** One run of the graded tests of exercises of one chapter. */
record TestRun(List<Assignment> assignments, Submission submission, Sandbox sandbox,
        Foundation foundation, long seed, long started) {

    private static final int SEEDS = 1_000_000;

    TestRun(List<Assignment> assignments, Submission submission, Terms terms,
            Sandbox sandbox) {
        this(assignments, submission, sandbox,
                new Foundation(submission, terms, sandbox.directory()),
                terms.seed().orElseGet(() -> ThreadLocalRandom.current().nextInt(SEEDS)),
                System.nanoTime());
    }

    /** None when several were tried together and the run didn't come to its end. */
    List<Grade> grades() throws IOException, InterruptedException {
        Chapter chapter = assignments.get(0).chapter();
        Path classes = Files.createDirectory(sandbox.directory().resolve("classes"));
        Compilation compilation = foundation.compile(chapter, classes);
        if (!compilation.errors().isEmpty()) {
            return judged(judge -> judge.grade(compilation));
        }
        Transcript transcript = sandbox.run(new Errand(foundation.trusted(chapter),
                classes,
                assignments.stream().flatMap(a -> foundation.tests(a).stream()).toList(),
                limit(), seed));
        return assignments.size() == 1 || transcript.whole()
                ? judged(judge -> judge.grade(transcript))
                : List.of();
    }

    private Duration limit() {
        return assignments.stream().map(Assignment::limit).reduce(Duration.ZERO,
                Duration::plus);
    }

    private List<Grade> judged(Function<Judge, Grade> judgement) {
        return assignments.stream().map(a -> new Judge(a, foundation.tests(a), seed,
                started)).map(judgement)
                .toList();
    }
}
