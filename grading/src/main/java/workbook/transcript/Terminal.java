// SPDX-License-Identifier: Apache-2.0
package workbook.transcript;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.io.Reader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * A shell, and the shells within it. After each command it is given a line of ours that
 * prints a mark with the exit status; whichever shell reads that has ended the command.
 */
public final class Terminal implements AutoCloseable {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MOST = 1 << 20;

    private final String mark = "@" + new BigInteger(80, RANDOM).toString(36) + "@";
    private final Path out;
    private final RandomAccessFile in;
    private final FileInputStream gauge;
    private final StringBuilder heard = new StringBuilder();
    private final Thread ear = new Thread(this::listen, "terminal");
    private Consumer<String> listener = text -> {
    };
    private int told;
    private boolean gone;

    /** @param in a FIFO that the shell reads @param out a FIFO that it writes */
    Terminal(Path in, Path out) throws IOException {
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
        }
        passOn(false);
        notifyAll();
    }

    /** What may be the beginning of a mark waits for what comes next. */
    private void passOn(boolean all) {
        int end = heard.indexOf(mark);
        if (end < 0) {
            int at = heard.lastIndexOf("@");
            end = !all && at >= 0 && heard.length() - at < mark.length()
                    && mark.startsWith(heard.substring(at)) ? at : heard.length();
        }
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
        // No process is forked for this: it would show in the numbers of later ones.
        write("wb_s=$?; wb_m() { echo \"" + mark + "$wb_s@\"; return $wb_s; }; wb_m\n");
        return answer(deadline);
    }

    private void write(String text) throws IOException {
        in.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private synchronized Answer answer(long deadline) throws InterruptedException {
        while (statusEnd() < 0 && !gone && System.nanoTime() < deadline) {
            wait(Math.max(1, Math.min(1000, (deadline - System.nanoTime()) / 1_000_000)));
        }
        int end = statusEnd();
        if (end < 0) {
            passOn(true);
            String rest = heard.toString();
            forget(heard.length());
            return new Answer(rest, 0,
                    gone ? Answer.End.SHELL_GONE : Answer.End.TIMED_OUT);
        }
        int at = heard.indexOf(mark);
        Answer answer = new Answer(heard.substring(0, at),
                Integer.parseInt(heard.substring(at + mark.length(), end)),
                Answer.End.DONE);
        forget(Math.min(heard.length(), end + 2));
        return answer;
    }

    /** Where the status after the mark ends, negative when it isn't there yet. */
    private int statusEnd() {
        int at = heard.indexOf(mark);
        int end = at < 0 ? -1 : heard.indexOf("@", at + mark.length());
        return heard.length() > end + 1 ? end : -1;
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
