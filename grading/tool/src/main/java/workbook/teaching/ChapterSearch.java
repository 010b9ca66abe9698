// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import workbook.course.Chapter;

/** Finds the folder that has the chapters in what somebody handed in. */
record ChapterSearch(List<Chapter> chapters) {

    private static final int LEVELS = 3;
    private static final int FOLDERS = 1000;

    /** The highest such folder, the first by name if there are several. */
    Optional<Path> below(Path folder) {
        List<Path> level = List.of(folder);
        for (int depth = 0; depth <= LEVELS; depth++) {
            Optional<Path> found = level.stream().filter(this::hasChapter).findFirst();
            if (found.isPresent()) {
                return found;
            }
            level = level.stream().flatMap(f -> folders(f).stream()).limit(FOLDERS)
                    .toList();
        }
        return Optional.empty();
    }

    private boolean hasChapter(Path folder) {
        return chapters.stream().anyMatch(c -> sources(folder, c).isPresent());
    }

    /** The sources of a chapter; no link on the way there is followed. */
    static Optional<Path> sources(Path root, Chapter chapter) {
        Path step = root;
        for (Path name : Chapter.sourcesIn(Path.of(chapter.name()))) {
            step = step.resolve(name);
            if (!Files.isDirectory(step, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.empty();
            }
        }
        return Optional.of(step);
    }

    private static List<Path> folders(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.limit(FOLDERS)
                    .filter(f -> Files.isDirectory(f, LinkOption.NOFOLLOW_LINKS))
                    .filter(f -> !f.getFileName().toString().matches("\\..*|__MACOSX"))
                    .sorted().toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
