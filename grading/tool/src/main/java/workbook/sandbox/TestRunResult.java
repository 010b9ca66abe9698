// SPDX-License-Identifier: Apache-2.0
package workbook.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What came of one run of tests in a sandbox.
 *
 * @param forged whether another program than the test runner used its socket
 * @param timedOut whether the run had to be stopped
 * @param flooded whether it printed more than it may
 * @param exitCode the exit code of the JVM; -1 if it didn't even end when it was killed
 * @param secretExitCode the one by which the test runner ends when all tests are over
 * @param output what the run printed, up to a limit
 */
public record TestRunResult(List<TestEvent> events, boolean forged, boolean timedOut,
        boolean flooded, int exitCode, int secretExitCode, String output) {

    public List<TestEvent> all(TestEvent.Kind kind) {
        return events.stream().filter(e -> e.kind() == kind).toList();
    }

    public int count(TestEvent.Kind kind) {
        return all(kind).size();
    }

    public boolean has(TestEvent.Kind kind) {
        return count(kind) > 0;
    }

    public String lastLineOfOutput() {
        return output.lines().filter(l -> !l.isBlank()).reduce((a, b) -> b)
                .orElse("it wrote nothing");
    }

    /** The last ones that aren't blank, indented; nothing if there are none. */
    public String lastLinesOfOutput(int most) {
        List<String> lines = output.lines().filter(l -> !l.isBlank()).toList();
        return lines.stream().skip(Math.max(0, lines.size() - most)).map("  "::concat)
                .collect(Collectors.joining("\n"));
    }

    /** The events of these test classes, and those of the run as a whole. */
    public TestRunResult of(List<String> testClasses) {
        return new TestRunResult(
                events.stream()
                        .filter(e -> e.testClass().isEmpty()
                                || testClasses.contains(e.testClass()))
                        .toList(),
                forged, timedOut, flooded, exitCode, secretExitCode, output);
    }

    /**
     * The wall time of the tests of these classes: from the event before each to its own.
     */
    public Duration took(List<String> testClasses) {
        long nanos = 0;
        for (int i = 1; i < events.size(); i++) {
            if (testClasses.contains(events.get(i).testClass())) {
                nanos += events.get(i).nanos() - events.get(i - 1).nanos();
            }
        }
        return Duration.ofNanos(nanos);
    }

    /** Whether the test runner came to its end, undisturbed. */
    public boolean complete() {
        return !timedOut && !flooded && !forged && !pretended()
                && has(TestEvent.Kind.ENDED);
    }

    /** Whether the end was reported by another program than the test runner. */
    public boolean pretended() {
        return has(TestEvent.Kind.ENDED) && !timedOut && exitCode != secretExitCode;
    }
}
