// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mason.linux.Errno;
import mason.linux.KernelException;
import mason.linux.WriteFile;

/** A file by which a cgroup is read and changed: text, a line or a few. */
record ControlFile(Path path) {

    /** No limit of memory is the greatest number of whole pages: cgroup-v1/memory.rst. */
    private static final int LARGEST_PAGE = 1 << 16;

    boolean exists() {
        return Files.exists(path);
    }

    /** One {@code write(2)}; the exception has the file, the text and the errno. */
    void write(String text) {
        writing(text).apply();
    }

    /** Nothing is written where the cgroup, or its kind of file, isn't there. */
    void writeIfThere(String text) {
        try {
            write(text);
        } catch (KernelException e) {
            if (!e.errno().equals(Errno.ENOENT) && !e.errno().equals(Errno.ENODEV)) {
                throw e;
            }
        }
    }

    WriteFile writing(String text) {
        return new WriteFile(path.toString(), text);
    }

    /**
     * Nothing where there is no such file. Nothing either where it opens and can't be
     * read: the cgroup was removed meanwhile (ENODEV), or it is a threaded one, whose
     * processes the cgroup above it lists (EOPNOTSUPP, cgroup-v2.rst).
     */
    List<String> lines() {
        try {
            byte[] bytes = Files.readAllBytes(path);
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        } catch (NoSuchFileException gone) {
            return List.of();
        } catch (FileSystemException e) {
            throw new UncheckedIOException(e);
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    List<String> words() {
        return lines().stream().flatMap(line -> Stream.of(line.split(" "))).toList();
    }

    /** Its first line; nothing where there is none. */
    String text() {
        return lines().stream().findFirst().orElse("");
    }

    /** An amount of memory; absent where there is no file, or no limit. */
    Optional<Bytes> bytes() {
        return Optional.of(number()).filter(n -> n < Long.MAX_VALUE - LARGEST_PAGE)
                .map(Bytes::new);
    }

    /** Pairs of a name and a number, one a line: a flat keyed file, cgroup-v2.rst. */
    Map<String, Long> pairs() {
        return lines().stream().map(line -> line.split(" ")).filter(w -> w.length == 2)
                .collect(Collectors.toMap(w -> w[0], w -> Long.parseLong(w[1])));
    }

    /** The number after {@code key} in a file of such pairs; 0 where there is none. */
    long count(String key) {
        List<String> words = words();
        int at = words.indexOf(key);
        return at < 0 ? 0 : Long.parseLong(words.get(at + 1));
    }

    /** Its first word as a number; no limit is more than any number. */
    long number() {
        return words().stream().findFirst().map(w -> Setting.number(w))
                .orElse(Long.MAX_VALUE);
    }
}
