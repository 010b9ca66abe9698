// SPDX-License-Identifier: Apache-2.0
package workbook.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import workbook.testkit.Finding;
import workbook.testkit.answer.AnswerException;

/** Sends to the grader what happens to each test. */
final class TestEventSender implements TestExecutionListener {

    private static final String AROUND = "before or after the tests";

    private static final int LONGEST = 800;
    private static final String TOOLS =
            "(java|jdk|sun|org\\.junit|org\\.assertj|jnr|workbook)\\..*";

    private final EventChannel channel;
    private TestPlan plan;

    TestEventSender(EventChannel channel) {
        this.channel = channel;
    }

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
        plan = started;
        TestNames.tests(plan).forEach(t -> send(TestEvent.Kind.PLANNED, t, "", "", ""));
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        send(TestEvent.Kind.SKIPPED, test, "", reason, "");
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        switch (result.getStatus()) {
            case FAILED -> failed(test, result.getThrowable().orElseThrow());
            case ABORTED -> send(TestEvent.Kind.SKIPPED, test, "",
                    result.getThrowable().map(Throwable::getMessage).orElse("aborted"),
                    "");
            default -> {
                if (test.isTest()) {
                    send(TestEvent.Kind.PASSED, test, "", "", "");
                }
            }
        }
    }

    private void failed(TestIdentifier test, Throwable reason) {
        if (reason instanceof Finding finding) {
            send(TestEvent.Kind.FAILED, test, finding.expected(), finding.observed(),
                    finding.why());
        } else {
            send(TestEvent.Kind.FAILED, test, "", inWords(reason), "");
        }
    }

    private void send(TestEvent.Kind kind, TestIdentifier test, String expected,
            String observed, String why) {
        try {
            boolean around = kind == TestEvent.Kind.FAILED && !test.isTest();
            channel.send(new TestEvent(kind, TestNames.testClass(plan, test),
                    around ? AROUND : TestNames.name(plan, test), expected, observed,
                    why));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An exception that no test expected, its causes, and where it was thrown. */
    private static String inWords(Throwable exception) {
        Throwable root = exception;
        StringBuilder words = new StringBuilder(message(root));
        while (root.getCause() != null && words.length() < 2000) {
            root = root.getCause();
            words.append("\ncaused by ").append(message(root));
        }
        return words.append(places(root)).toString();
    }

    private static String message(Throwable throwable) {
        String message = throwable.getMessage();
        return (throwable instanceof AnswerException answer
                ? answer.type()
                : throwable.getClass().getSimpleName())
                + (message == null ? "" : ": " + shortened(message));
    }

    /** JUnit names each file that it could not remove: there may be thousands. */
    private static String shortened(String message) {
        return message.length() <= LONGEST ? message
                : message.substring(0, LONGEST) + "…";
    }

    /** The first places that belong neither to the JDK nor to the tests' tools. */
    private static String places(Throwable throwable) {
        return Arrays.stream(throwable.getStackTrace())
                .filter(f -> !f.getClassName()
                        .matches(TOOLS))
                .limit(3).map(f -> "\n  at " + f).collect(Collectors.joining());
    }
}
