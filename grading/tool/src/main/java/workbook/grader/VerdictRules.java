// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import workbook.course.Assignment;
import workbook.report.Complaint;
import workbook.report.Grade;
import workbook.report.Verdict;
import workbook.sandbox.TestEvent;
import workbook.sandbox.TestEvent.Kind;
import workbook.sandbox.TestRunResult;

/**
 * Which verdict follows from what happened in the sandbox.
 *
 * @param tests the test classes that have a say
 * @param started by {@link System#nanoTime}
 */
record VerdictRules(Assignment assignment, List<String> tests, long seed, long started) {

    private static final int MOST_LINES = 12;
    private static final Set<Integer> KILLED = Set.of(128 + 9, 128 + 15, -1);

    /** What strerror(3) calls the errors of a machine that has no more to give. */
    private static final Pattern SCARCE = Pattern.compile("No space left on device"
            + "|Disk quota exceeded|Cannot allocate memory|Too many open files"
            + "|Read-only file system|Input/output error"
            + "|Resource temporarily unavailable");

    /** How the commands say it that build a container. */
    private static final Pattern REFUSED = Pattern.compile(
            "(unshare|mount|mkdir|umount|setpriv|pivot_root): .*|.*unshare: not found.*");

    /** The grade, and whether it follows from the answer alone. */
    Outcome outcome(TestRunResult everything) {
        Grade grade = timed(grade(everything), everything);
        boolean killed = grade.verdict() == Verdict.CRASH
                && KILLED.contains(everything.exitCode());
        return new Outcome(grade, !killed && grade.verdict().aboutTheAnswer()
                && grade.verdict() != Verdict.TIMEOUT);
    }

    /** Where several exercises were run together, each took its own time. */
    private Grade timed(Grade grade, TestRunResult everything) {
        return everything.complete()
                ? new Grade(grade.assignment(), grade.verdict(), grade.complaints(),
                        grade.seed(), everything.took(tests))
                : grade;
    }

    /** The answer was not compiled, by its own fault or because the compiler couldn't. */
    Outcome uncompiled(List<String> errors) {
        return scarce(String.join("\n", errors))
                ? new Outcome(grade(Verdict.ENV, "it can't be compiled here: "
                        + String.join("\n", errors)), false)
                : new Outcome(refused(errors), !errors.contains(Javac.GAVE_UP));
    }

    /** The grader could not even begin. */
    Grade failed(IOException e) {
        return grade(scarce(String.valueOf(e)) ? Verdict.ENV : Verdict.GRADER,
                "the grader failed: " + e);
    }

    /** The time of all exercises is over; was one of them to blame, or the machine? */
    Grade late(List<Grade> before) {
        return grade(before.stream().anyMatch(g -> g.verdict() == Verdict.TIMEOUT)
                ? Verdict.TIMEOUT
                : Verdict.ENV,
                "the time for all exercises of " + assignment.chapter().name()
                        + " was over");
    }

    private static boolean scarce(String words) {
        return SCARCE.matcher(words).find();
    }

    Grade grade(TestRunResult everything) {
        TestRunResult result = everything.of(tests);
        if (!result.has(Kind.STARTED)) {
            return notStarted(result);
        }
        return result.complete() ? ended(result, printed(everything)) : cutShort(result);
    }

    /** The answer does not compile. */
    Grade refused(List<String> errors) {
        return grade(Verdict.WRONG,
                Stream.concat(Stream.of("it doesn't compile"), errors.stream())
                        .map(Complaint::of).toList());
    }

    Grade withoutRoot() {
        return grade(Verdict.ENV, "answers are graded in a sandbox, which needs root: run"
                + " it with sudo");
    }

    /** None of the answer's code has run: what was said and printed is ours. */
    private Grade notStarted(TestRunResult result) {
        Optional<String> refusal = Stream
                .concat(result.all(Kind.UNABLE).stream().map(TestEvent::observed),
                        result.output().lines().filter(VerdictRules::isRefusal))
                .findFirst();
        if (refusal.isPresent()) {
            return grade(Verdict.ENV, "containers for the grader can't be made here: "
                    + refusal.get());
        }
        if (result.timedOut() || KILLED.contains(result.exitCode())) {
            return grade(Verdict.ENV, "the test runner was stopped before its tests");
        }
        return grade(Verdict.GRADER,
                "the test runner did not start: " + result.lastLineOfOutput());
    }

    private static boolean isRefusal(String line) {
        return REFUSED.matcher(line).matches() || scarce(line);
    }

    private Grade cutShort(TestRunResult result) {
        if (result.forged() || result.pretended()) {
            return grade(Verdict.CRASH, "another program than the test runner reported"
                    + " to the grader");
        }
        if (result.flooded()) {
            return grade(Verdict.CRASH, "it wrote more than 1 MiB");
        }
        return result.timedOut()
                ? grade(Verdict.TIMEOUT, "it was stopped after "
                        + assignment.limit().toSeconds() + " seconds, when "
                        + (result.count(Kind.PASSED) + result.count(Kind.FAILED)) + " of "
                        + result.count(Kind.PLANNED) + " tests were over")
                : grade(Verdict.CRASH, "the JVM ended with exit code " + result.exitCode()
                        + " before the tests were over: " + result.lastLineOfOutput());
    }

    private Grade ended(TestRunResult result, Stream<Complaint> printed) {
        if (result.has(Kind.FAILED) && isUnwritten(result)) {
            return grade(Verdict.WRONG, assignment.unwritten());
        }
        if (result.has(Kind.FAILED)) {
            return grade(Verdict.WRONG, Stream.concat(
                    result.all(Kind.FAILED).stream().map(f -> new Complaint(f.test(),
                            f.expected(), f.observed(), f.why())),
                    printed).toList());
        }
        if (result.has(Kind.SKIPPED)) {
            return grade(Verdict.ENV, result.all(Kind.SKIPPED).stream()
                    .map(s -> new Complaint(s.test(), "", s.observed(), "")).toList());
        }
        int passed = result.count(Kind.PASSED);
        return passed > 0 && passed >= result.count(Kind.PLANNED)
                ? grade(Verdict.PASS, List.of())
                : grade(Verdict.GRADER, "of " + result.count(Kind.PLANNED)
                        + " tests only " + passed + " were run");
    }

    /** Nothing where the tests of several exercises ran: it isn't known whose it is. */
    private Stream<Complaint> printed(TestRunResult everything) {
        String lines = everything.lastLinesOfOutput(MOST_LINES);
        boolean shared =
                everything.of(tests).events().size() < everything.events().size();
        return lines.isEmpty() || shared
                ? Stream.empty()
                : Stream.of(Complaint.of("printed while the tests ran:\n" + lines));
    }

    /** What an empty hole throws says all; in process 1 it is printed instead. */
    private boolean isUnwritten(TestRunResult result) {
        String sentence = assignment.unwritten();
        return result.output().contains(sentence) || result.all(Kind.FAILED).stream()
                .anyMatch(f -> f.observed().contains(sentence));
    }

    private Grade grade(Verdict verdict, String sentence) {
        return grade(verdict, List.of(Complaint.of(sentence)));
    }

    private Grade grade(Verdict verdict, List<Complaint> complaints) {
        return new Grade(assignment, verdict, complaints, seed,
                Duration.ofNanos(System.nanoTime() - started));
    }
}
