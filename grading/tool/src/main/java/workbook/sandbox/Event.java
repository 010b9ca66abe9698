// SPDX-License-Identifier: Apache-2.0
package workbook.sandbox;

import java.util.List;

/** What the runner tells the grader about the tests. */
public sealed interface Event {

    /** The kind and its parts; {@link #of} reads them back. */
    List<String> words();

    /** The test class it is about; empty when it is about none. */
    default String group() {
        return "";
    }

    /** The runner is there; none of the reader's code has run yet. */
    record Hello() implements Event {

        @Override
        public List<String> words() {
            return List.of("hello");
        }
    }

    /** So many tests will run. */
    record Planned(String group, int tests) implements Event {

        @Override
        public List<String> words() {
            return List.of("planned", group, Integer.toString(tests));
        }
    }

    /** A test was content. */
    record Passed(String group, String test) implements Event {

        @Override
        public List<String> words() {
            return List.of("passed", group, test);
        }
    }

    /** A test wasn't, or the preparations of several. */
    record Failed(String group, String test, String expected, String observed,
            String why) implements Event {

        @Override
        public List<String> words() {
            return List.of("failed", group, test, expected, observed, why);
        }
    }

    /** A test could not run on this machine. */
    record Skipped(String group, String test, String reason) implements Event {

        @Override
        public List<String> words() {
            return List.of("skipped", group, test, reason);
        }
    }

    /** All tests are over. */
    record Ended() implements Event {

        @Override
        public List<String> words() {
            return List.of("ended");
        }
    }

    /** The event that {@code words} tell. */
    static Event of(List<String> words) {
        List<String> w = words;
        return switch (w.get(0)) {
            case "hello" -> new Hello();
            case "planned" -> new Planned(w.get(1), Integer.parseInt(w.get(2)));
            case "passed" -> new Passed(w.get(1), w.get(2));
            case "failed" -> new Failed(w.get(1), w.get(2), w.get(3), w.get(4), w.get(5));
            case "skipped" -> new Skipped(w.get(1), w.get(2), w.get(3));
            case "ended" -> new Ended();
            default -> throw new IllegalArgumentException("unknown event " + w);
        };
    }
}
