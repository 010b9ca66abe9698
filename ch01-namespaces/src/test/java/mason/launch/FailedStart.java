// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import static workbook.testkit.Finding.expect;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mason.linux.Errno;
import mason.linux.KernelException;
import mason.linux.Signal;
import workbook.testkit.HostChanges;

/**
 * A container start that can't succeed.
 *
 * @param failure what the caller of the start saw
 * @param left what the start has left behind
 */
public record FailedStart(Optional<RuntimeException> failure, List<String> left) {

    private static final Command MISSING = Command.of("/there/is/no/such/program");
    private static final Command PRESENT = Command.of("true");

    /** With a command that does not exist. */
    public static FailedStart withoutCommand(Plan plan, Path... watched) {
        return attempt(plan.and(MISSING.plan()), watched);
    }

    /** With a plan of which a step is refused. */
    public static FailedStart of(Plan plan, Path... watched) {
        return attempt(plan.and(PRESENT.plan()), watched);
    }

    private static FailedStart attempt(Plan plan, Path... watched) {
        HostChanges changes = HostChanges.since(watched);
        Optional<RuntimeException> failure = failure(plan);
        return new FailedStart(failure, changes.made());
    }

    private static Optional<RuntimeException> failure(Plan plan) {
        try (Stdio stdio = Stdio.withoutInput()) {
            Task task = JvmExecutor.start(plan, stdio);
            task.signal(Signal.KILL);
            task.await();
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e);
        }
    }

    /** Expects the error of the call that can't succeed, and no trace of the start. */
    public void expectRefusal(String situation, Errno errno) {
        expect("a start " + situation + " to fail with " + errno.symbol())
                .observe(failure.map(Throwable::toString)
                        .orElse("the start reports no failure"), isRefusedWith(errno))
                .because("the caller has to learn that there is no container, and why");
        expect("a start that failed to leave nothing behind")
                .observe(String.join("; ", left), left.isEmpty())
                .because(whyItMatters(left));
    }

    private static String whyItMatters(List<String> left) {
        return left.stream().anyMatch(l -> l.startsWith("mount "))
                ? "what is mounted below a mount that is still shared with the host is"
                        + " mounted on the host, too, and stays there"
                : "a daemon starts containers for years: what each failure leaves adds"
                        + " up";
    }

    private boolean isRefusedWith(Errno errno) {
        return failure.filter(e -> e instanceof KernelException refused
                && refused.errno().equals(errno)).isPresent();
    }
}
