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

/** A shell that visits a container, and the thread that asked for it. */
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

    /** Its standard input and output are the line; a read of it waits for our end. */
    public static ExecProcess of(Pid container, String script) {
        List<Fd> ends = Fd.pair();
        ExecProcess visitor = new ExecProcess(ends.get(0));
        try (Fd theirs = ends.get(1)) {
            new Thread(() -> visitor.start(container, script, theirs)).start();
            visitor.wait(visitor.child);
            return visitor;
        } catch (RuntimeException | Error e) {
            visitor.close();
            throw e;
        }
    }

    private void start(Pid container, String script, Fd theirs) {
        try {
            caller.complete(Path.of("/proc/thread-self").toRealPath());
            child.complete(new Exec(container).start(List.of("/bin/sh", "-c", script),
                    List.of(theirs, theirs, Fd.STDERR)));
            over.await();
        } catch (RuntimeException | IOException | InterruptedException e) {
            child.completeExceptionally(e);
        }
    }

    private void wait(CompletableFuture<ChildProcess> start) {
        try {
            start.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException(e.getCause());
        } catch (TimeoutException | InterruptedException e) {
            expect("start to return while the visitor runs")
                    .observe("it hasn't, after " + PATIENCE.toSeconds() + " seconds")
                    .because("whoever starts a program wants to speak with it");
        }
    }

    public Pid pid() {
        return child.join().pid();
    }

    /** The namespace of the thread that asked, seen by another. */
    String callers(Namespace kind) throws IOException {
        return Files.readSymbolicLink(caller.join().resolve("ns").resolve(kind.file()))
                .toString();
    }

    /** Waits for it to say something. */
    public void firstWord() throws IOException {
        line.input().read();
    }

    /** All it says until it ends. */
    String said() {
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
