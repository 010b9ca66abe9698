// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import static workbook.testkit.Finding.expect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import mason.launch.ContainerShell;
import mason.launch.FailedStart;
import mason.launch.HostProc;
import mason.linux.Errno;
import mason.linux.KernelException;
import mason.linux.Namespace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import workbook.testkit.Covers;
import workbook.testkit.Covers.Question;
import workbook.testkit.Exercise;
import workbook.testkit.HostChanges;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

/** Exercise 1.14: clocks that are years ahead, by a second, or not at all. */
@Exercise("1.14")
@Requires({"root", "kernel 6.2"})
@LeakCheck
final class TimeNamespaceTest {

    private static final Duration TOLERANCE = Duration.ofMillis(200);
    private static final int A_SECOND = 1_000_000_000;

    /** Three to six years: more than any machine has been up. */
    private final Duration ahead = Duration.ofSeconds(
            Nonce.number(100_000_000, 200_000_000), Nonce.number(1, A_SECOND - 1));
    private ContainerShell container;

    @BeforeEach
    void start() {
        container = started(ahead);
    }

    @AfterEach
    void end() {
        if (container != null) {
            container.close();
        }
    }

    private static ContainerShell started(Duration by) {
        try {
            return ContainerShell.in(PlanOfAnswer.of(new TimeNamespace(by)));
        } catch (KernelException e) {
            expect("the command to start with clocks that are ahead by " + by)
                    .observe(e.getMessage())
                    .because("offsets can be set as long as no process is in the"
                            + " namespace, and no clock in it may stand below zero");
            throw e;
        }
    }

    @Test
    void the_command_has_a_time_namespace_of_its_own() throws IOException {
        expectOwnNamespace(container);
    }

    @Test
    void the_uptime_is_ahead() throws IOException {
        Duration before = uptime(Files.readString(Path.of("/proc/uptime")));
        Duration seen = uptime(container.ask("cat /proc/uptime"));
        Duration after = uptime(Files.readString(Path.of("/proc/uptime")));
        expect("the uptime inside to be ahead by " + ahead.toSeconds() + " s")
                .observe("it is ahead by " + seen.minus(before).toSeconds() + " s",
                        isAhead(seen, before, after))
                .because("a container that is moved to another machine takes the time it"
                        + " has been up along: that is what CLOCK_BOOTTIME is");
    }

    @Test
    void the_monotonic_clock_is_ahead_and_the_time_of_day_is_not() {
        Clock before = Clock.now();
        Clock seen = Clock.parse(container.ask(Clock.reading()));
        Clock after = Clock.now();
        expect("the monotonic clock inside to be ahead by " + ahead.toSeconds() + " s")
                .observe("it is ahead by "
                        + seen.monotonic().minus(before.monotonic()).toSeconds() + " s",
                        isAhead(seen.monotonic(), before.monotonic(), after.monotonic()))
                .because("programs time their waiting by CLOCK_MONOTONIC, which must not"
                        + " go backwards in a container that is moved");
        expect("the time of day inside to be the host's")
                .observe(seen.timeOfDay().minus(before.timeOfDay()).toMillis()
                        + " ms apart",
                        isAhead(seen.timeOfDay().plus(ahead), before.timeOfDay(),
                                after.timeOfDay()))
                .because("a time namespace has no offset for CLOCK_REALTIME");
    }

    @Test
    @Covers(Question.SHAPES)
    void the_offsets_are_exact_to_the_nanosecond() throws IOException {
        expectOffsets(container, ahead);
    }

    @Test
    @Covers(Question.SHAPES)
    void an_offset_may_be_zero_or_a_nanosecond_or_a_century() throws IOException {
        for (Duration each : new Duration[]{Duration.ZERO, Duration.ofNanos(1),
                Duration.ofSeconds(1), Duration.ofDays(36_500)}) {
            try (ContainerShell shell = started(each)) {
                expectOwnNamespace(shell);
                expectOffsets(shell, each);
            }
        }
    }

    @Test
    @Covers(Question.SECOND_START)
    void a_second_container_has_clocks_of_its_own() throws IOException {
        Duration other = ahead.plusDays(Nonce.number(1, 999));
        try (ContainerShell second = started(other)) {
            expectOffsets(second, other);
            expectOffsets(container, ahead);
        }
    }

    @Test
    @Covers(Question.FAILING_START)
    void a_clock_below_zero_is_refused_and_leaves_nothing() {
        FailedStart.of(PlanOfAnswer.of(new TimeNamespace(ahead.negated())))
                .expectRefusal("with a clock below zero", Errno.ERANGE);
    }

    @Test
    @Covers(Question.FAILING_START)
    void a_command_that_does_not_exist_leaves_nothing() {
        FailedStart.withoutCommand(PlanOfAnswer.of(new TimeNamespace(ahead)))
                .expectRefusal("of a command that does not exist", Errno.ENOENT);
    }

    @Test
    @Covers(Question.SIDE_EFFECTS)
    void a_plan_that_is_only_made_changes_nothing() {
        HostChanges.expectNoneFrom("plan()",
                () -> PlanOfAnswer.of(new TimeNamespace(ahead)));
    }

    @Test
    void a_container_with_users_of_its_own_can_have_the_clocks_as_well() {
        Set<Namespace> unshared = PlanOfAnswer.of(new TimeNamespace(ahead)).unshared();
        expect("the time namespace to be made on the host, before the others")
                .observe("it is made together with " + unshared,
                        !unshared.contains(Namespace.TIME))
                .because("a container with users of its own is started by clone(2), which"
                        + " has no flag for a time namespace");
    }

    private static void expectOwnNamespace(ContainerShell shell) throws IOException {
        String host = HostProc.ownNamespace(Namespace.TIME);
        String seen = HostProc.namespace(shell.pid(), Namespace.TIME);
        expect("the command to have a time namespace of its own")
                .observe("it has " + seen + ", the host's is " + host, !seen.equals(host))
                .because("the clocks of a namespace that has processes can not be set");
    }

    /** Such as {@code monotonic 1 0}: time_namespaces(7). */
    private static void expectOffsets(ContainerShell shell, Duration by)
            throws IOException {
        String offset = by.getSeconds() + " s and " + by.getNano() + " ns";
        String seen = Files.readString(shell.pid().proc().resolve("timens_offsets"))
                .strip().replaceAll("(\\w+) +(\\d+) +(\\d+)", "$1 $2 s and $3 ns");
        expect("the offsets that the kernel shows",
                "monotonic " + offset + "\nboottime " + offset).observe(seen)
                .because("a clock that is ahead by less than was asked for has gone"
                        + " backwards");
    }

    private boolean isAhead(Duration seen, Duration before, Duration after) {
        Duration behind = seen.minus(ahead);
        return behind.plus(TOLERANCE).compareTo(before) >= 0
                && behind.minus(TOLERANCE).compareTo(after) <= 0;
    }

    /** The first number, in seconds with two decimals: proc_uptime(5). */
    private static Duration uptime(String file) {
        String seconds = file.split(" ")[0];
        return Duration.ofMillis(Long.parseLong(seconds.replace(".", "")) * 10);
    }
}
