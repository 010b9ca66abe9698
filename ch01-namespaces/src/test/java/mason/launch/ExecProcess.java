// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import static workbook.testkit.Finding.expect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import mason.linux.ChildProcess;
import mason.linux.ExitStatus;
import mason.linux.Fd;
import mason.linux.Namespace;
import mason.linux.Pid;
import workbook.testkit.Pace;

/** A program that was started in a container by {@link Exec}, and the thread that did. */
public final class ExecProcess implements AutoCloseable {

    private static final Duration PATIENCE = Pace.stretched(Duration.ofSeconds(4));

    private final Fd line;
    private final CompletableFuture<Path> caller = new CompletableFuture<>();
    private final CompletableFuture<ChildProcess> child = new CompletableFuture<>();
    private final CompletableFuture<ExitStatus> end = new CompletableFuture<>();
    private final CountDownLatch over = new CountDownLatch(1);

    private ExecProcess(Fd line) {
        this.line = line;
    }

    /** A shell whose standard input and output are one socket; it waits to read. */
    public static ExecProcess of(Pid container, String script) {
        return of(container, List.of("/bin/sh", "-c", script));
    }

    static ExecProcess of(Pid container, List<String> argv) {
        List<Fd> ends = Fd.pair();
        ExecProcess started = new ExecProcess(ends.get(0));
        try (Fd theirs = ends.get(1)) {
            new Thread(() -> started.start(container, argv, theirs)).start();
            started.awaitStart();
            return started;
        } catch (RuntimeException | Error e) {
            started.close();
            throw e;
        }
    }

    private void start(Pid container, List<String> argv, Fd theirs) {
        try {
            caller.complete(Path.of("/proc/thread-self").toRealPath());
            child.complete(new Exec(container).start(argv,
                    List.of(theirs, theirs, Fd.STDERR)));
            over.await();
        } catch (RuntimeException | IOException | InterruptedException e) {
            child.completeExceptionally(e);
        }
    }

    private void awaitStart() {
        try {
            child.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException(e.getCause());
        } catch (TimeoutException | InterruptedException e) {
            expect("start() to return while the program runs")
                    .observe("it hasn't, after " + PATIENCE.toSeconds() + " seconds")
                    .because("the caller has the other ends of the descriptors, and the"
                            + " program waits for what it writes there");
        }
    }

    public Pid pid() {
        return child.join().pid();
    }

    /** The namespace of the thread that called, seen by another. */
    String callers(Namespace kind) throws IOException {
        return Files.readSymbolicLink(caller.join().resolve("ns").resolve(kind.file()))
                .toString();
    }

    /** Waits for it to print something. */
    public void firstWord() throws IOException {
        line.input().read();
    }

    /** All that it prints until it ends. */
    String printed() {
        try {
            return new String(line.input().readAllBytes(), StandardCharsets.UTF_8)
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ExitStatus await() {
        if (!end.isDone()) {
            end.complete(child.join().await());
        }
        return end.join();
    }

    @Override
    public void close() {
        line.close();
        over.countDown();
        if (child.isDone() && !child.isCompletedExceptionally()) {
            await();
        }
    }
}
