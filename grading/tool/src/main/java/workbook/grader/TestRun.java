// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import workbook.course.Assignment;
import workbook.course.Chapter;
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
    List<Outcome> outcomes() throws IOException, InterruptedException {
        Chapter chapter = assignments.get(0).chapter();
        Path classes = Files.createDirectory(sandbox.directory().resolve("classes"));
        Compilation compiled = classPath.compile(chapter, classes);
        List<Assignment> sound =
                assignments.stream().filter(a -> compiled.errors(a).isEmpty()).toList();
        if (sound.isEmpty()) {
            return assignments.stream().map(a -> refused(a, compiled)).toList();
        }
        List<String> remarks = compiled.remarks(chapter.assignments());
        TestRunResult result = sandbox.run(tests(sound, classes));
        return sound.size() > 1 && !result.complete()
                ? List.of()
                : assignments.stream().map(a -> sound.contains(a)
                        ? rules(a).outcome(result).noting(remarks)
                        : refused(a, compiled)).toList();
    }

    private Sandbox.Tests tests(List<Assignment> sound, Path classes)
            throws IOException {
        Chapter chapter = sound.get(0).chapter();
        boolean apart = sound.get(0).apart();
        return new Sandbox.Tests(classPath.trusted(chapter, apart),
                classPath.answer(chapter, classes), apart,
                sound.stream().flatMap(a -> a.tests().stream()).toList(),
                together(sound), seed);
    }

    private Outcome refused(Assignment assignment, Compilation compiled) {
        return rules(assignment).uncompiled(compiled.errors(assignment));
    }

    /** Several that take a third of their limits are better tried one by one. */
    private static Duration together(List<Assignment> assignments) {
        Duration longest = assignments.stream().map(Assignment::limit)
                .max(Comparator.naturalOrder()).orElseThrow();
        Duration third = limit(assignments).dividedBy(3);
        return longest.compareTo(third) > 0 ? longest : third;
    }

    static Duration limit(List<Assignment> assignments) {
        return assignments.stream().map(Assignment::limit).reduce(Duration.ZERO,
                Duration::plus);
    }

    private VerdictRules rules(Assignment assignment) {
        return new VerdictRules(assignment, assignment.tests(), seed, started);
    }
}
