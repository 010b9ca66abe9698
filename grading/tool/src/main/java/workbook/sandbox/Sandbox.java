// SPDX-License-Identifier: Apache-2.0
package workbook.sandbox;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import workbook.course.WorkbookException;

/**
 * A directory, cgroups, namespaces and a range of users for one run of tests or of the
 * compiler, all thrown away at its end. Root inside is a user without rights outside.
 */
public final class Sandbox implements AutoCloseable {

    /**
     * The beginning of a command line: what follows it has a session of its own, without
     * the terminal of this process, setsid(2), and dies with the thread that starts it.
     */
    public static final List<String> DETACHED = List.of("setsid", "setpriv",
            "--pdeathsig", "KILL");

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MOST_SECRET_EXIT_CODE = 120;
    private static final int SECONDS_TO_DIE = 10;

    private final IdRange owner = IdRange.fresh();
    private final LockedDirectory locked;

    public Sandbox() throws IOException {
        locked = LockedDirectory.create();
        Files.createDirectory(directory().resolve("root"));
    }

    /**
     * Graded test classes to be run.
     *
     * @param trusted what the tests and the test runner come from
     * @param answer what the reader's classes are and come from, in the order of the
     *            class path
     * @param apart whether the answer runs in another JVM, in a container of its own
     * @param limit wall time
     * @param seed for the nonces
     */
    public record Tests(List<Path> trusted, List<Path> answer, boolean apart,
            List<String> classes, Duration limit, long seed) {
    }

    /** For what is needed inside, where it can be read. */
    public Path directory() {
        return locked.directory();
    }

    /** @throws WorkbookException when this machine has no cgroups to be had */
    public TestRunResult run(Tests tests) throws IOException, InterruptedException {
        RunCgroups cgroups = RunCgroups.create(locked.name(), owner);
        Path socket = directory().resolve("line");
        String token = new BigInteger(160, RANDOM).toString(36);
        try (EventReceiver receiver = new EventReceiver(socket, token)) {
            owner.give(socket);
            int secret = 1 + RANDOM.nextInt(MOST_SECRET_EXIT_CODE);
            Process process = prepared(
                    new SandboxCommand(directory(), cgroups, owner, tests).words())
                    .redirectErrorStream(true).start();
            try {
                ProcessOutput output =
                        ProcessOutput.of(process, process.getInputStream());
                owner.map(process);
                instruct(process, secret, "go", socket.toString(), token,
                        String.join(" ", tests.classes()));
                boolean ended = process.waitFor(tests.limit().toMillis(),
                        TimeUnit.MILLISECONDS);
                return new TestRunResult(events(process, receiver), receiver.forged(),
                        !ended,
                        output.flooded(), exitCode(process), secret, output.text());
            } finally {
                process.destroyForcibly();
            }
        }
    }

    /** @throws WorkbookException when this machine has no cgroups to be had */
    public SandboxProgram.Ending run(SandboxProgram program,
            SandboxProgram.Dialogue dialogue) throws IOException, InterruptedException {
        RunCgroups cgroups = RunCgroups.create(locked.name(), owner);
        long end = System.nanoTime() + program.limit().toNanos();
        Process process =
                prepared(program.command(directory(), cgroups, owner).words()).start();
        try {
            ProcessOutput errors = ProcessOutput.of(process, process.getErrorStream());
            stopAfter(program.limit(), process);
            owner.map(process);
            goOn(process);
            dialogue.with(process.getOutputStream(), process.getInputStream());
            process.waitFor(SECONDS_TO_DIE, TimeUnit.SECONDS);
            return new SandboxProgram.Ending(System.nanoTime() > end, exitCode(process),
                    errors.text());
        } finally {
            end(process);
        }
    }

    /** What reads from it would wait for ever. */
    private void stopAfter(Duration limit, Process process) {
        Thread watch = new Thread(() -> {
            try {
                if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                    end(process);
                }
            } catch (IOException | InterruptedException e) {
                process.destroyForcibly();
            }
        }, "time limit");
        watch.setDaemon(true);
        watch.start();
    }

    private static ProcessBuilder prepared(List<String> words) {
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(Path.of("/").toFile());
        String path = builder.environment().get("PATH");
        builder.environment().clear();
        builder.environment().put("PATH", path + ":/usr/sbin:/sbin");
        builder.environment().put("LANG", "C.UTF-8");
        return builder;
    }

    /** Its ids are mapped, for which outside.sh waits. */
    private static void goOn(Process process) {
        try {
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
        } catch (IOException gone) {
            return;
        }
    }

    /** A process that is gone already needs no instructions. */
    private static void instruct(Process process, int secret, String... lines) {
        try (OutputStream in = process.getOutputStream()) {
            in.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
            in.write(secret);
        } catch (IOException gone) {
            return;
        }
    }

    private List<TestEvent> events(Process process, EventReceiver receiver)
            throws IOException, InterruptedException {
        end(process);
        return receiver.events();
    }

    /** A run that froze itself would never end: it is thawed and killed. */
    private void end(Process process) throws IOException, InterruptedException {
        locked.removeCgroups();
        process.destroyForcibly().waitFor(SECONDS_TO_DIE, TimeUnit.SECONDS);
    }

    private static int exitCode(Process process) {
        return process.isAlive() ? -1 : process.exitValue();
    }

    @Override
    public void close() throws IOException {
        locked.close();
    }
}
