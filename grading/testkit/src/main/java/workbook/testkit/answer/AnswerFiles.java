// SPDX-License-Identifier: Apache-2.0
package workbook.testkit.answer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files that tests and answer see. The directory for temporary files is one for both,
 * at the same path; what tests make there is theirs alone until they give it away.
 *
 * <p>What the answer can write to, it can replace by a link: tests open no such file for
 * writing unless they made it before they gave it away, and follow no link there.
 */
public final class AnswerFiles {

    private static final List<String> OWNERS = List.of("unix:uid", "unix:gid");

    private AnswerFiles() {
    }

    /** The answer's root becomes the owner of a directory and of all that is in it. */
    public static Path give(Path directory) {
        AnswerProcess.pid().ifPresent(answer -> {
            try (Stream<Path> all = Files.walk(directory)) {
                for (Path each : (Iterable<Path>) all::iterator) {
                    give(each, Path.of("/proc", answer.toString()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return directory;
    }

    /** What the answer has at that path, or this process where the two share a JVM. */
    public static Path seen(String path) {
        return AnswerProcess.pid().isEmpty()
                ? Path.of(path)
                : Path.of(AnswerProcess.proc() + "/root" + path);
    }

    /** A directory below /proc belongs to the user of its process: proc(5). */
    private static void give(Path file, Path process) throws IOException {
        for (String owner : OWNERS) {
            Files.setAttribute(file, owner, Files.getAttribute(process, owner),
                    LinkOption.NOFOLLOW_LINKS);
        }
    }
}
