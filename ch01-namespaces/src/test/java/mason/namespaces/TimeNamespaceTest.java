// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import static workbook.testkit.Finding.expect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import mason.launch.Shell;
import mason.linux.KernelException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import workbook.testkit.Exercise;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

@Exercise("1.14")
@Requires({"root", "kernel 6.2"})
@LeakCheck
final class TimeNamespaceTest {

    /** Three to six years: more than any machine has been up. */
    private static final Duration AHEAD = Duration
            .ofSeconds(Nonce.number(100_000_000, 200_000_000));
    private static final Duration TOLERANCE = Duration.ofMillis(200);

    private static Shell inside;

    @BeforeAll
    static void a_shell_moves_in() {
        try {
            inside = Shell.behind(new TimeNamespace(AHEAD).plan());
        } catch (KernelException e) {
            expect("the command to start with clocks of its own")
                    .observe(e.getMessage())
                    .because("offsets are for a namespace that nobody lives in yet, and"
                            + " no clock in it may stand below zero");
        }
    }

    @AfterAll
    static void it_moves_out() {
        if (inside != null) {
            inside.close();
        }
    }

    @Test
    void the_machine_has_been_up_longer() throws IOException {
        Duration before = uptime(Files.readString(Path.of("/proc/uptime")));
        Duration seen = uptime(inside.ask("cat /proc/uptime"));
        Duration after = uptime(Files.readString(Path.of("/proc/uptime")));
        expect("the uptime inside to be ahead by " + AHEAD.toSeconds() + " s")
                .observe("it is ahead by " + seen.minus(before).toSeconds() + " s",
                        isAhead(seen, before, after))
                .because("a container that is moved to another machine takes the time it"
                        + " has been up along: that is what CLOCK_BOOTTIME is");
    }

    @Test
    void the_monotonic_clock_is_ahead_and_the_time_of_day_is_not() {
        Clock before = Clock.now();
        Clock seen = Clock.parse(inside.ask(Clock.reading()));
        Clock after = Clock.now();
        expect("the monotonic clock inside to be ahead by " + AHEAD.toSeconds() + " s")
                .observe("it is ahead by "
                        + seen.monotonic().minus(before.monotonic()).toSeconds() + " s",
                        isAhead(seen.monotonic(), before.monotonic(), after.monotonic()))
                .because("programs time their waiting by CLOCK_MONOTONIC; one that was"
                        + " moved must not see it go backwards");
        expect("the time of day inside to be the host's")
                .observe(seen.timeOfDay().minus(before.timeOfDay()).toMillis()
                        + " ms apart",
                        isAhead(seen.timeOfDay().plus(AHEAD), before.timeOfDay(),
                                after.timeOfDay()))
                .because("a time namespace has no offset for CLOCK_REALTIME");
    }

    private static boolean isAhead(Duration seen, Duration before, Duration after) {
        Duration behind = seen.minus(AHEAD);
        return behind.plus(TOLERANCE).compareTo(before) >= 0
                && behind.minus(TOLERANCE).compareTo(after) <= 0;
    }

    /** The first number, in seconds with two decimals: proc_uptime(5). */
    private static Duration uptime(String file) {
        String seconds = file.split(" ")[0];
        return Duration.ofMillis(Long.parseLong(seconds.replace(".", "")) * 10);
    }
}
