// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import workbook.course.Assignment;
import workbook.report.Complaint;
import workbook.report.Grade;
import workbook.report.Verdict;
import workbook.sandbox.Event;
import workbook.sandbox.Transcript;

/**
 * Makes a grade of what happened; the answer under test has no say in it.
 *
 * @param tests the test classes that have a say
 * @param started by {@link System#nanoTime}
 */
record Judge(Assignment assignment, List<String> tests, long seed, long started) {

    Grade grade(Transcript everything) {
        Transcript transcript = everything.about(tests);
        if (!transcript.has(Event.Hello.class) && !transcript.timedOut()) {
            return withoutRunner(transcript);
        }
        if (!transcript.whole()) {
            return cutShort(transcript);
        }
        return ended(transcript);
    }

    Grade withoutRoot() {
        return grade(Verdict.ENV, "answers are graded behind walls of their own, which"
                + " needs root: run it with sudo");
    }

    /** None of the answer's code has run. */
    private Grade withoutRunner(Transcript transcript) {
        String last = transcript.lastLineOfOutput();
        return last.matches("(unshare|mount|mkdir|umount): .*|.*unshare: not found.*")
                ? grade(Verdict.ENV, "namespaces for the grader can't be made here: "
                        + last)
                : grade(Verdict.GRADER, "the test runner did not start: " + last);
    }

    private Grade cutShort(Transcript transcript) {
        if (transcript.forged() || transcript.pretended()) {
            return grade(Verdict.CRASH, "somebody else spoke on the grader's line");
        }
        if (transcript.flooded()) {
            return grade(Verdict.CRASH, "it wrote more than 1 MiB");
        }
        return transcript.timedOut()
                ? grade(Verdict.TIMEOUT, "it was stopped after "
                        + assignment.limit().toSeconds() + " seconds" + unfinished(
                                transcript))
                : grade(Verdict.CRASH, "the JVM ended with exit code "
                        + transcript.exitCode() + " before the tests were over: "
                        + transcript.lastLineOfOutput());
    }

    private static String unfinished(Transcript transcript) {
        long done = transcript.all(Event.Passed.class).count()
                + transcript.all(Event.Failed.class).count();
        return ", when " + done + " of " + transcript.planned() + " tests were over";
    }

    private Grade ended(Transcript transcript) {
        List<Complaint> wrong = transcript.all(Event.Failed.class)
                .map(f -> new Complaint(f.test(), f.expected(), f.observed(), f.why()))
                .toList();
        List<Complaint> skipped = transcript.all(Event.Skipped.class)
                .map(s -> new Complaint(s.test(), "", s.reason(), "")).toList();
        if (!wrong.isEmpty()) {
            return grade(Verdict.WRONG, wrong);
        }
        return skipped.isEmpty()
                ? complete(transcript)
                : grade(Verdict.ENV, skipped);
    }

    private Grade complete(Transcript transcript) {
        long passed = transcript.all(Event.Passed.class).count();
        return passed > 0 && passed >= transcript.planned()
                ? grade(Verdict.PASS, List.of())
                : grade(Verdict.GRADER, "of " + transcript.planned() + " tests only "
                        + passed + " were run");
    }

    private Grade grade(Verdict verdict, String sentence) {
        return grade(verdict, List.of(Complaint.of(sentence)));
    }

    private Grade grade(Verdict verdict, List<Complaint> complaints) {
        return new Grade(assignment, verdict, complaints, seed,
                Duration.ofNanos(System.nanoTime() - started));
    }

    /** The grade of an answer the compiler refuses. */
    Grade grade(Compilation compilation) {
        return grade(Verdict.WRONG,
                Stream.concat(Stream.of("it doesn't compile"),
                        compilation.errors().stream()).map(Complaint::of).toList());
    }
}
