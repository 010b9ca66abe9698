// SPDX-License-Identifier: Apache-2.0
package workbook.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import workbook.testkit.Finding;

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
        started.getRoots().stream().flatMap(e -> started.getChildren(e).stream())
                .forEach(c -> say(new Event.Planned(TestName.group(plan, c), tests(c))));
    }

    private int tests(TestIdentifier testClass) {
        return (int) plan.getDescendants(testClass).stream()
                .filter(TestIdentifier::isTest).count();
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        say(new Event.Skipped(TestName.group(plan, test), TestName.of(plan, test),
                reason));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        String name = test.isTest() ? TestName.of(plan, test) : AROUND;
        String group = TestName.group(plan, test);
        switch (result.getStatus()) {
            case FAILED -> say(failed(group, name, result.getThrowable().orElseThrow()));
            case ABORTED -> say(new Event.Skipped(group, name,
                    result.getThrowable().map(Throwable::getMessage).orElse("aborted")));
            default -> {
                if (test.isTest()) {
                    say(new Event.Passed(group, name));
                }
            }
        }
    }

    private static Event failed(String group, String test,
            Throwable reason) {
        return reason instanceof Finding finding
                ? new Event.Failed(group, test, finding.expected(), finding.observed(),
                        finding.why())
                : new Event.Failed(group, test, "", Surprise.inWords(reason), "");
    }

    private void say(Event event) {
        try {
            line.say(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
