// SPDX-License-Identifier: Apache-2.0
package workbook.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import workbook.exercise.Finding;

/** Tells on the line what happens to each test. */
final class Teller implements TestExecutionListener {

    private static final String AROUND = "what comes before and after the tests";

    private final Line line;
    private TestPlan plan;

    Teller(Line line) {
        this.line = line;
    }

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
        plan = started;
        long tests = started.countTestIdentifiers(TestIdentifier::isTest);
        say(new Event.Planned((int) tests));
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        say(new Event.Skipped(TestName.of(plan, test), reason));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        String name = test.isTest() ? TestName.of(plan, test) : AROUND;
        switch (result.getStatus()) {
            case FAILED -> say(failed(name, result.getThrowable().orElseThrow()));
            case ABORTED -> say(new Event.Skipped(name,
                    result.getThrowable().map(Throwable::getMessage).orElse("aborted")));
            default -> {
                if (test.isTest()) {
                    say(new Event.Passed(name));
                }
            }
        }
    }

    private static Event failed(String test, Throwable reason) {
        return reason instanceof Finding finding
                ? new Event.Failed(test, finding.expected(), finding.observed(),
                        finding.why())
                : new Event.Failed(test, "", Surprise.inWords(reason), "");
    }

    private void say(Event event) {
        try {
            line.say(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
