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
import workbook.sandbox.Sandbox;
import workbook.sandbox.TestRunResult;

/** One run of the graded tests of exercises of one chapter, all apart or none. */
record TestRun(List<Assignment> assignments, Sandbox sandbox, ChapterClassPath classPath,
        long seed, long started) {

    private static final int SEEDS = 1_000_000;

    TestRun(List<Assignment> assignments, Submission submission, GradingOptions options,
            Sandbox sandbox) {
        this(assignments, sandbox,
                new ChapterClassPath(submission, options, sandbox.directory()),
                options.seed()
                        .orElseGet(() -> ThreadLocalRandom.current().nextInt(SEEDS)),
                System.nanoTime());
    }

    /** None when several were tried together and the run didn't come to its end. */
    List<Grade> grades() throws IOException, InterruptedException {
        Chapter chapter = assignments.get(0).chapter();
        Path classes = Files.createDirectory(sandbox.directory().resolve("classes"));
        List<String> errors = classPath.compile(chapter, classes);
        if (!errors.isEmpty()) {
            return graded(rules -> rules.refused(errors));
        }
        boolean apart = assignments.get(0).apart();
        TestRunResult result = sandbox.run(new Sandbox.Tests(
                classPath.trusted(chapter, apart), classPath.answer(chapter, classes),
                apart,
                assignments.stream().flatMap(a -> classPath.tests(a).stream()).toList(),
                limit(), seed));
        return assignments.size() == 1 || result.complete()
                ? graded(rules -> rules.grade(result))
                : List.of();
    }

    private Duration limit() {
        return assignments.stream().map(Assignment::limit).reduce(Duration.ZERO,
                Duration::plus);
    }

    private List<Grade> graded(Function<VerdictRules, Grade> grade) {
        return assignments.stream()
                .map(a -> new VerdictRules(a, classPath.tests(a), seed, started))
                .map(grade).toList();
    }
}
