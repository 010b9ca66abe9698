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
 * A shell, and the shells within it. After each command it is given a line of ours that
 * prints a mark with the exit status; whichever shell reads that has ended the command.
 */
public final class Terminal implements AutoCloseable {

    private static final int MOST = 1 << 20;
    private static final long PATIENCE = 2_000_000_000L;

    private final Mark mark = new Mark();
    private final boolean tty;
    private final Path out;
    private final RandomAccessFile in;
    private final FileInputStream gauge;
    private final StringBuilder heard = new StringBuilder();
    private final Thread ear = new Thread(this::listen, "terminal");
    private Consumer<String> listener = text -> {
    };
    private int told;
    private boolean gone;

    /**
     * @param in a FIFO that the shell reads
     * @param out a FIFO that it writes
     * @param tty whether it is at a terminal
     */
    Terminal(Path in, Path out, boolean tty) throws IOException {
        this.tty = tty;
        this.out = out;
        this.in = new RandomAccessFile(in.toFile(), "rw");
        this.gauge = new FileInputStream(in.toFile());
        ear.setDaemon(true);
        ear.start();
    }

    private void listen() {
        char[] some = new char[4096];
        try (Reader reader = new InputStreamReader(new FileInputStream(out.toFile()),
                StandardCharsets.UTF_8)) {
            int count = reader.read(some);
            while (count >= 0) {
                hear(new String(some, 0, count));
                count = reader.read(some);
            }
        } catch (IOException closed) {
            // the end, as well
        }
        hangUp();
    }

    private synchronized void hear(String text) {
        if (heard.length() < MOST) {
            heard.append(text);
            mark.clean(heard);
        }
        passOn(false);
        notifyAll();
    }

    /** What may be the beginning of a mark waits for what comes next. */
    private void passOn(boolean all) {
        int end = all ? heard.length() : mark.before(heard);
        if (end > told) {
            listener.accept(heard.substring(told, end));
            told = end;
        }
    }

    private synchronized void hangUp() {
        gone = true;
        notifyAll();
    }

    /** Gives the shell a command, and passes on what it prints as it comes. */
    public Answer run(String command, Duration limit, Consumer<String> hearer)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        synchronized (this) {
            listener = hearer;
        }
        write(command + "\n");
        while (gauge.available() > 0 && !gone && System.nanoTime() < deadline) {
            Thread.sleep(1);
        }
        mark.next();
        write(mark.request());
        return answer(deadline);
    }

    private void write(String text) throws IOException {
        in.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** At a terminal, a program that has read what was for the shell may be dead now. */
    private synchronized Answer answer(long deadline)
            throws IOException, InterruptedException {
        Matcher found = mark.find(heard);
        long again = System.nanoTime() + PATIENCE;
        while (!found.reset(heard).find() && !gone && System.nanoTime() < deadline) {
            wait(Math.max(1, Math.min(100, (deadline - System.nanoTime()) / 1_000_000)));
            if (tty && System.nanoTime() > again) {
                write(mark.request());
                again += PATIENCE;
            }
        }
        return found.reset(heard).find() ? ended(found) : unfinished();
    }

    private Answer ended(Matcher found) {
        Answer answer = new Answer(heard.substring(0, found.start()),
                Integer.parseInt(found.group(2)), Answer.End.DONE);
        forget(found.end());
        return answer;
    }

    private Answer unfinished() {
        passOn(true);
        String rest = heard.toString();
        forget(heard.length());
        return new Answer(rest, 0, gone ? Answer.End.SHELL_GONE : Answer.End.TIMED_OUT);
    }

    private void forget(int count) {
        heard.delete(0, count);
        told = 0;
    }

    private synchronized void hearNothing() {
        listener = text -> {
        };
    }

    /** Whoever waits for a shell that never came is let go. */
    @Override
    public void close() throws IOException {
        hearNothing();
        in.close();
        gauge.close();
        new RandomAccessFile(out.toFile(), "rw").close();
    }
}
