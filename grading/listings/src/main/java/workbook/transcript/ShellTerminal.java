// SPDX-License-Identifier: Apache-2.0
package workbook.transcript;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.regex.Matcher;

/**
 * A shell, and the shells that it starts, read and written through two FIFOs. After each
 * command it is asked for an {@link EndMarker}; the shell that prints it has ended the
 * command.
 */
final class ShellTerminal implements AutoCloseable {

    private static final int MOST_CHARACTERS = 1 << 20;
    private static final long REQUEST_AGAIN_NANOS = 2_000_000_000L;

    private final EndMarker marker = new EndMarker();
    private final boolean tty;
    private final Path out;
    private final RandomAccessFile in;
    private final FileInputStream unread;
    private final StringBuilder output = new StringBuilder();
    private Consumer<String> listener = text -> {
    };
    private int passedOn;
    private boolean gone;

    /**
     * @param in the FIFO that the shell reads
     * @param out the FIFO that it writes
     * @param tty whether it runs at a terminal
     */
    ShellTerminal(Path in, Path out, boolean tty) throws IOException {
        this.tty = tty;
        this.out = out;
        this.in = new RandomAccessFile(in.toFile(), "rw");
        this.unread = new FileInputStream(in.toFile());
        Thread reader = new Thread(this::readOutput, "terminal");
        reader.setDaemon(true);
        reader.start();
    }

    private void readOutput() {
        char[] buffer = new char[4096];
        try (Reader reader = new InputStreamReader(new FileInputStream(out.toFile()),
                StandardCharsets.UTF_8)) {
            for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
                append(new String(buffer, 0, n));
            }
        } catch (IOException closed) {
            // the end, as well
        }
        synchronized (this) {
            gone = true;
            notifyAll();
        }
    }

    private synchronized void append(String text) {
        output.append(text);
        marker.removeLate(output);
        passOn(marker.before(output));
        int tooMany = passedOn - MOST_CHARACTERS;
        if (tooMany > 0) {
            output.delete(0, tooMany);
            passedOn -= tooMany;
        }
        notifyAll();
    }

    private void passOn(int end) {
        if (end > passedOn) {
            listener.accept(output.substring(passedOn, end));
            passedOn = end;
        }
    }

    /** Runs a command. @param listener is given what it prints as it comes */
    CommandResult run(String command, Duration limit, Consumer<String> listener)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        synchronized (this) {
            this.listener = listener;
        }
        type(command + "\n");
        while (unread.available() > 0 && !gone && System.nanoTime() < deadline) {
            Thread.sleep(1);
        }
        expectNextMarker();
        type(marker.request());
        return result(deadline);
    }

    /** The one before may have been printed twice, the second time just now. */
    private synchronized void expectNextMarker() {
        marker.next();
        marker.removeLate(output);
        passedOn = Math.min(passedOn, output.length());
    }

    void type(String text) throws IOException {
        in.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** At a terminal, the program that read the request may have ended since. */
    private synchronized CommandResult result(long deadline)
            throws IOException, InterruptedException {
        long again = System.nanoTime() + REQUEST_AGAIN_NANOS;
        while (!marker.in(output).find() && !gone && System.nanoTime() < deadline) {
            wait(Math.max(1, Math.min(100, (deadline - System.nanoTime()) / 1_000_000)));
            if (tty && System.nanoTime() > again) {
                type(marker.request());
                again += REQUEST_AGAIN_NANOS;
            }
        }
        Matcher end = marker.in(output);
        return end.find()
                ? taken(end.start(), end.end(), Integer.parseInt(end.group(2)),
                        CommandResult.End.DONE)
                : unfinished();
    }

    private CommandResult unfinished() {
        passOn(output.length());
        return taken(output.length(), output.length(), 0,
                gone ? CommandResult.End.SHELL_GONE : CommandResult.End.TIMED_OUT);
    }

    private CommandResult taken(int end, int markerEnd, int status,
            CommandResult.End how) {
        CommandResult result = new CommandResult(output.substring(0, end), status, how);
        output.delete(0, markerEnd);
        passedOn = 0;
        return result;
    }

    /** Opening the FIFO for writing ends the thread that waits for a writer. */
    @Override
    public void close() throws IOException {
        synchronized (this) {
            listener = text -> {
            };
        }
        in.close();
        unread.close();
        new RandomAccessFile(out.toFile(), "rw").close();
    }
}
