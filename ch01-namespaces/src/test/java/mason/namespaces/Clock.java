// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import java.time.Duration;

/**
 * What a JVM reads from the kernel's clocks; a program that prints it.
 *
 * @param monotonic CLOCK_MONOTONIC, which is what {@link System#nanoTime} reads on Linux
 * @param timeOfDay since 1970, CLOCK_REALTIME
 */
record Clock(Duration monotonic, Duration timeOfDay) {

    static Clock now() {
        return new Clock(Duration.ofNanos(System.nanoTime()),
                Duration.ofMillis(System.currentTimeMillis()));
    }

    static Clock parse(String printed) {
        String[] words = printed.split(" ");
        return new Clock(Duration.parse(words[0]), Duration.parse(words[1]));
    }

    public static void main(String[] none) {
        Clock now = now();
        System.out.println(now.monotonic() + " " + now.timeOfDay());
    }

    /** The shell command that runs it. */
    static String reading() {
        return new JavaProgram(Clock.class).with();
    }
}
