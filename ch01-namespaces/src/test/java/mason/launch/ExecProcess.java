// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import static workbook.testkit.Finding.expect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import mason.linux.ChildProcess;
import mason.linux.Errno;
import mason.linux.ExitStatus;
import mason.linux.Fd;
import mason.linux.KernelException;
import mason.linux.Namespace;
import mason.linux.Pid;
import mason.linux.PosixSpawn;
import workbook.testkit.Pace;
import workbook.testkit.answer.Answer;
import workbook.testkit.answer.AnswerProcess;
import workbook.testkit.answer.Remote;

/** A program that an answer has started in a container by {@link Exec}. */
public final class ExecProcess implements AutoCloseable {

    private static final Duration PATIENCE = Pace.stretched(Duration.ofSeconds(4));
    private static final Answer ANSWER = Answer.inWordsOf(Pid.class, Errno.class,
            ExitStatus.class);

    private final ProgramLine line;
    private final Remote<ChildProcess> child;
    private boolean returned;
    private ExitStatus end;

    private ExecProcess(ProgramLine line, Remote<ChildProcess> child) {
        this.line = line;
        this.child = child;
    }

    /** A shell whose standard input and output are ours; it waits to read. */
    public static ExecProcess of(Pid container, String script) {
        return of(container, List.of("/bin/sh", "-c", script));
    }

    static ExecProcess of(Pid container, List<String> argv) {
        ProgramLine line = new ProgramLine();
        ExecProcess started =
                new ExecProcess(line, begun(HostProc.asTheAnswerNumbers(container), argv,
                        line.streams()));
        try {
            started.awaitStart();
            return started;
        } catch (RuntimeException | Error e) {
            started.close();
            throw e;
        } finally {
            line.closeTheirs();
        }
    }

    /**
     * The errno by which the start fails, or how the program ended.
     *
     * @param container as the answer numbers it
     */
    static String outcome(Pid container, List<String> argv) {
        try (Remote<ChildProcess> child =
                begun(container, argv, PosixSpawn.STANDARD)) {
            return child.ifThrown(KernelException.class, KernelException::errno)
                    .map(Errno::symbol).orElseGet(() -> "no failure is reported, but "
                            + child.ask(ChildProcess::await));
        }
    }

    private static Remote<ChildProcess> begun(Pid container, List<String> argv,
            List<Fd> streams) {
        return ANSWER.begin(Exec::start, new Exec(container), argv, streams);
    }

    private void awaitStart() {
        expect("start() to return while the program runs")
                .observe("it hasn't, after " + PATIENCE.toSeconds() + " seconds",
                        child.isOverWithin(PATIENCE))
                .because("the caller has the other ends of the descriptors, and the"
                        + " program waits for what it writes there");
        child.ask(ChildProcess::pid);
        returned = true;
    }

    public Pid pid() {
        return new Pid((int) AnswerProcess
                .numberHere(child.ask(ChildProcess::pid).number()));
    }

    /**
     * The namespaces that threads of the answer's process are in. Where it is this
     * process, the threads that have called start() have a say.
     */
    static Set<String> ofThreads(Namespace kind) throws IOException {
        Set<String> found = new TreeSet<>();
        try (DirectoryStream<Path> threads =
                Files.newDirectoryStream(AnswerProcess.proc().resolve("task"))) {
            for (Path thread : threads) {
                if (AnswerProcess.pid().isPresent() || isACaller(thread)) {
                    namespace(thread, kind).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static boolean isACaller(Path thread) {
        try {
            return Files.readString(thread.resolve("comm")).startsWith("asked ");
        } catch (IOException ended) {
            return false;
        }
    }

    private static Optional<String> namespace(Path thread, Namespace kind) {
        try {
            return Optional.of(Files.readSymbolicLink(
                    thread.resolve("ns").resolve(kind.file())).toString());
        } catch (IOException ended) {
            return Optional.empty();
        }
    }

    /** Waits for it to print something. */
    public void firstWord() throws IOException {
        line.output().read();
    }

    /** All that it prints until it ends. */
    String printed() {
        try {
            return new String(line.output().readAllBytes(), StandardCharsets.UTF_8)
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ExitStatus await() {
        if (end == null) {
            end = child.ask(ChildProcess::await);
        }
        return end;
    }

    /** A start that hasn't returned does when the program has nothing to read. */
    @Override
    public void close() {
        line.close();
        try (child) {
            if (returned) {
                await();
            }
        }
    }
}
