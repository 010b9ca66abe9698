// SPDX-License-Identifier: Apache-2.0
package workbook.report;

/** How the grading of an answer ended; none stands for another. */
public enum Verdict {

    /** Every test is content. */
    PASS(0),
    /** A test isn't, or the answer doesn't compile. */
    WRONG(1),
    /** The tests had to be stopped. */
    TIMEOUT(1),
    /** The JVM of the tests ended before they did, or was ended for what it wrote. */
    CRASH(1),
    /** This machine lacks what a test needs. */
    ENV(3),
    /** The grader's own fault. */
    GRADER(4);

    private final int exitCode;

    Verdict(int exitCode) {
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }

    /** Whether it says something about the answer. */
    public boolean aboutTheAnswer() {
        return this != ENV && this != GRADER;
    }
}
