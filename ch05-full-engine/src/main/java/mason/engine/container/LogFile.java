// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import mason.engine.runtime.OutputLedger;
import mason.engine.runtime.StreamKind;

/**
 * The output of a container, kept as Docker's log driver {@code json-file} keeps it: one
 * JSON object a line, in files that are renamed when they are full.
 */
final class LogFile implements OutputSink, AutoCloseable {

    private static final int LONGEST_LINE = 16_384;

    private final Path file;
    private final LogRotation rotation;
    private final Map<String, String> attributes;
    private final Map<StreamKind, ByteArrayOutputStream> unfinished =
            new EnumMap<>(StreamKind.class);
    private OutputStream out;
    private long size;
    private long inode;
    private OutputLedger ledger = OutputLedger.NONE;

    private LogFile(Path file, LogRotation rotation, Map<String, String> attributes) {
        this.file = file;
        this.rotation = rotation;
        this.attributes = attributes;
    }

    /** @param attributes of each entry */
    static LogFile append(Path file, LogRotation rotation, Map<String, String> attributes)
            throws IOException {
        LogFile log = new LogFile(file, rotation, attributes);
        log.open();
        return log;
    }

    private void open() throws IOException {
        out = Files.newOutputStream(file, StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        size = Files.size(file);
        inode = (long) Files.getAttribute(file, "unix:ino");
    }

    /**
     * Tells of its progress from now on. What an engine that was killed has written and
     * not told is written once more, and so removed first.
     */
    LogFile toldTo(OutputLedger progress) throws IOException {
        long known = progress.known(inode);
        if (known >= 0 && known < size) {
            try (FileChannel all = FileChannel.open(file, StandardOpenOption.WRITE)) {
                all.truncate(known);
            }
            size = known;
        }
        ledger = progress;
        for (StreamKind kind : StreamKind.values()) {
            ledger.logged(kind, 0, inode, size);
        }
        return this;
    }

    @Override
    public synchronized void write(StreamKind stream, byte[] bytes, int count)
            throws IOException {
        ByteArrayOutputStream line = unfinished.computeIfAbsent(stream,
                s -> new ByteArrayOutputStream());
        for (int i = 0; i < count; i++) {
            line.write(bytes[i]);
            if (bytes[i] == '\n' || line.size() == LONGEST_LINE) {
                add(stream, line, count - i - 1);
            }
        }
        ledger.logged(stream, line.size(), inode, size);
    }

    /** @param more bytes behind the line, which were read with it */
    private void add(StreamKind stream, ByteArrayOutputStream line, int more)
            throws IOException {
        int length = line.size();
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        byte[] entry =
                (new LogEntry(Instant.now(), stream, text, attributes).json() + "\n")
                        .getBytes(StandardCharsets.UTF_8);
        if (rotation.isFull(size + entry.length) && size > 0) {
            ledger.logged(stream, length + more, inode, size);
            rotate();
            ledger.logged(stream, length + more, inode, size);
        }
        out.write(entry);
        size += entry.length;
    }

    private void rotate() throws IOException {
        out.close();
        for (int i = rotation.files() - 1; i > 0; i--) {
            Path from = i == 1 ? file : rotated(file, i - 1);
            if (Files.exists(from)) {
                Files.move(from, rotated(file, i), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (rotation.files() == 1) {
            Files.delete(file);
        }
        open();
    }

    static Path rotated(Path file, int number) {
        return file.resolveSibling(file.getFileName() + "." + number);
    }

    /** What has no line feed at the end is kept without one. */
    @Override
    public synchronized void close() throws IOException {
        ledger = OutputLedger.NONE;
        try (OutputStream last = out) {
            for (Map.Entry<StreamKind, ByteArrayOutputStream> e : unfinished.entrySet()) {
                if (e.getValue().size() > 0) {
                    add(e.getKey(), e.getValue(), 0);
                }
            }
        }
    }
}
