// SPDX-License-Identifier: Apache-2.0
package workbook.cli;

import workbook.course.Assignment;
import workbook.workspace.Progress;

/** How far the reader is with an exercise. */
enum State {

    PASSED("passed"),
    CAUGHT_UP("caught up"),
    OPEN("open");

    private final String words;

    State(String words) {
        this.words = words;
    }

    static State of(Assignment assignment, Progress progress) {
        if (progress.passed(assignment.number())) {
            return PASSED;
        }
        return progress.caughtUp(assignment.number()) ? CAUGHT_UP : OPEN;
    }

    @Override
    public String toString() {
        return words;
    }
}
