// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Reads what a {@link LogFile} has written, also while it writes and rotates. */
public final class LogReader {

    private static final int MILLISECONDS_BETWEEN_LOOKS = 50;

    private final Path file;
    private final LogQuery query;
    private final BooleanSupplier isGrowing;
    private final StringBuilder line = new StringBuilder();
    private Object key = "";

    /** @param isGrowing whether more may come */
    LogReader(Path file, LogQuery query, BooleanSupplier isGrowing) {
        this.file = file;
        this.query = query;
        this.isGrowing = isGrowing;
    }

    /** What is done with an entry. */
    public interface Receiver {

        void receive(LogEntry entry) throws IOException;
    }

    /** Returns when all that is asked for was received. */
    void read(Receiver receiver) throws IOException, InterruptedException {
        Deque<LogEntry> last = new ArrayDeque<>();
        Receiver kept = query.tail().isEmpty() ? receiver : entry -> keep(last, entry);
        for (Path rotated : rotated()) {
            try (BufferedReader reader = Files.newBufferedReader(rotated)) {
                drain(reader, kept);
            }
        }
        readCurrent(kept, last, receiver);
    }

    private void readCurrent(Receiver kept, Deque<LogEntry> last, Receiver receiver)
            throws IOException, InterruptedException {
        Optional<BufferedReader> reader = open();
        try {
            if (reader.isPresent()) {
                drain(reader.get(), kept);
            }
            for (LogEntry entry : last) {
                receiver.receive(entry);
            }
            while (query.follow() && isGrowing.getAsBoolean()) {
                Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
                reader = next(reader, receiver);
            }
            if (query.follow() && reader.isPresent()) {
                drain(reader.get(), receiver);
            }
        } finally {
            if (reader.isPresent()) {
                reader.get().close();
            }
        }
    }

    /** A file that was renamed meanwhile is read to its end before the new one. */
    private Optional<BufferedReader> next(Optional<BufferedReader> reader,
            Receiver receiver) throws IOException {
        Object before = key;
        if (reader.isPresent()) {
            drain(reader.get(), receiver);
            if (keyNow().equals(Optional.of(before))) {
                return reader;
            }
            drain(reader.get(), receiver);
            reader.get().close();
        }
        Optional<BufferedReader> opened = open();
        if (opened.isPresent()) {
            drain(opened.get(), receiver);
        }
        return opened;
    }

    private Optional<BufferedReader> open() throws IOException {
        try {
            key = keyNow().orElse("");
            return Optional.of(Files.newBufferedReader(file));
        } catch (NoSuchFileException notYet) {
            return Optional.empty();
        }
    }

    private Optional<Object> keyNow() throws IOException {
        try {
            return Optional.of(Files.getAttribute(file, "unix:ino"));
        } catch (NoSuchFileException notYet) {
            return Optional.empty();
        }
    }

    private List<Path> rotated() {
        List<Path> oldestFirst = new ArrayList<>();
        for (int i = 1; Files.exists(LogFile.rotated(file, i)); i++) {
            oldestFirst.add(0, LogFile.rotated(file, i));
        }
        return oldestFirst;
    }

    /** A line without its end stays until the end has come. */
    private void drain(BufferedReader reader, Receiver receiver) throws IOException {
        for (int c = reader.read(); c >= 0; c = reader.read()) {
            if (c == '\n') {
                deliver(line.toString(), receiver);
                line.setLength(0);
            } else {
                line.append((char) c);
            }
        }
    }

    private void deliver(String text, Receiver receiver) throws IOException {
        LogEntry entry;
        try {
            entry = LogEntry.parse(text);
        } catch (IOException cutByACrash) {
            return;
        }
        if (query.wants(entry)) {
            receiver.receive(entry);
        }
    }

    private void keep(Deque<LogEntry> last, LogEntry entry) {
        last.addLast(entry);
        if (last.size() > query.tail().get()) {
            last.removeFirst();
        }
    }
}
