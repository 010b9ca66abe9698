// SPDX-License-Identifier: Apache-2.0
package workbook.sandbox;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import workbook.course.WorkbookException;
import workbook.testkit.Pace;

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

        /** Where the answer is apart, the container of the tests shows it to its own. */
        private SandboxProgram program() {
            List<String> options = new ArrayList<>(List.of(
                    "-Dworkbook.pace=" + Pace.factor(), "-Dworkbook.seed=" + seed));
            if (apart) {
                options.addAll(AnswerContainer.options(
                        SandboxProgram.classPath(answer), SandboxProgram.archive()));
            }
            return new SandboxProgram(TestRunner.class, options, List.of(), apart
                    ? trusted
                    : Stream.concat(trusted.stream(), answer.stream()).toList(), answer,
                    limit, true);
        }
    }

    /** For what is needed inside, where it can be read. */
    public Path directory() {
        return locked.directory();
    }

    /** @throws WorkbookException when this machine has no cgroups to be had */
    public TestRunResult run(Tests tests) throws IOException, InterruptedException {
        Path socket = directory().resolve("line");
        String token = new BigInteger(160, RANDOM).toString(36);
        int secret = 1 + RANDOM.nextInt(MOST_SECRET_EXIT_CODE);
        ProcessOutput output = new ProcessOutput();
        try (EventReceiver receiver = new EventReceiver(socket, token)) {
            owner.give(socket);
            SandboxProgram.Ending ending = run(tests.program(), (in, out) -> {
                instruct(in, secret, socket.toString(), token,
                        String.join(" ", tests.classes()));
                output.read(out);
            });
            return new TestRunResult(receiver.events(), receiver.forged(),
                    ending.stopped(), output.flooded(), ending.exitCode(), secret,
                    output.text());
        }
    }

    /** @throws WorkbookException when this machine has no cgroups to be had */
    public SandboxProgram.Ending run(SandboxProgram program,
            SandboxProgram.Dialogue dialogue) throws IOException, InterruptedException {
        RunCgroups cgroups = RunCgroups.create(locked.name(), owner);
        Process process =
                start(program, program.command(directory(), cgroups, owner).words());
        ProcessOutput errors = ProcessOutput.of(process.getErrorStream());
        FutureTask<Void> spoken = new FutureTask<>(() -> speak(dialogue, process), null);
        try {
            owner.map(process);
            goOn(process);
            new Thread(spoken, "dialogue").start();
            boolean ended =
                    process.waitFor(program.limit().toMillis(), TimeUnit.MILLISECONDS);
            locked.removeCgroups();
            result(spoken);
            String said = errors.text();
            process.waitFor(SECONDS_TO_DIE, TimeUnit.SECONDS);
            return new SandboxProgram.Ending(!ended, exitCode(process), said);
        } finally {
            end(process);
        }
    }

    /** One that ends before the program does is the end of it; no stream is closed. */
    private static void speak(SandboxProgram.Dialogue dialogue, Process process) {
        try {
            dialogue.with(process.getOutputStream(), process.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            process.toHandle().destroyForcibly();
        }
    }

    /** Before the streams are closed, in which something may be left to be read. */
    private static void result(FutureTask<Void> spoken)
            throws IOException, InterruptedException {
        try {
            spoken.get(SECONDS_TO_DIE, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IOException("a killed sandbox has left a process behind", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UncheckedIOException io) {
                throw io.getCause();
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static Process start(SandboxProgram program, List<String> words)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectErrorStream(program.merged()).directory(Path.of("/").toFile());
        String path = builder.environment().get("PATH");
        builder.environment().clear();
        builder.environment().put("PATH", path + ":/usr/sbin:/sbin");
        builder.environment().put("LANG", "C.UTF-8");
        return builder.start();
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
    private static void instruct(OutputStream to, int secret, String... lines) {
        try (OutputStream in = to) {
            in.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
            in.write(secret);
        } catch (IOException gone) {
            return;
        }
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
