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
import java.util.stream.Stream;
import mason.linux.WriteFile;

/** A file by which a cgroup is read and changed: text, a line or a few. */
record ControlFile(Path path) {

    boolean exists() {
        return Files.exists(path);
    }

    /** One {@code write(2)}; the exception has the file, the text and the errno. */
    void write(String text) {
        new WriteFile(path.toString(), text).apply();
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
