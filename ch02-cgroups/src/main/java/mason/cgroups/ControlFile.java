// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mason.linux.WriteFile;

/** A file by which a cgroup is read and told: text, a line or a few. */
record ControlFile(Path path) {

    boolean exists() {
        return Files.exists(path);
    }

    /** One {@code write(2)}; the exception has the file, the text and the errno. */
    void write(String text) {
        new WriteFile(path.toString(), text).apply();
    }

    /** Nothing where there is no such file, or no such cgroup any more. */
    List<String> lines() {
        try {
            return Files.readAllLines(path);
        } catch (NoSuchFileException gone) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
}
