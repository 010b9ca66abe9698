// SPDX-License-Identifier: Apache-2.0
package workbook.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import workbook.course.Chapter;
import workbook.course.Trouble;
import workbook.workspace.Workspace;

/** The Java files of a workspace, as they were saved last. */
record Saved(Map<Path, Stamp> stamps) {

    /** Two savings within one tick of the clock mostly differ in size. */
    record Stamp(FileTime time, long size) {
    }

    static Saved in(Workspace workspace) {
        Map<Path, Stamp> stamps = new TreeMap<>();
        for (Chapter chapter : workspace.course().chapters()) {
            Path sources = Chapter.sourcesIn(workspace.directory(chapter));
            try {
                Files.walkFileTree(sources, new Look(stamps));
            } catch (IOException e) {
                throw Trouble.machine("cannot watch " + sources + ": " + e);
            }
        }
        return new Saved(stamps);
    }

    /** The files that are new, gone or other than they were. */
    Set<Path> since(Saved before) {
        Set<Path> all = new TreeSet<>(stamps.keySet());
        all.addAll(before.stamps.keySet());
        return all.stream()
                .filter(f -> !Objects.equals(stamps.get(f), before.stamps.get(f)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Passes over what vanishes under its eyes: an editor may be at work. */
    private static final class Look extends SimpleFileVisitor<Path> {

        private final Map<Path, Stamp> stamps;

        Look(Map<Path, Stamp> stamps) {
            this.stamps = stamps;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.getFileName().toString();
            if (name.endsWith(".java") && !name.startsWith(".")) {
                stamps.put(file, new Stamp(attributes.lastModifiedTime(),
                        attributes.size()));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException vanished) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException vanished) {
            return FileVisitResult.CONTINUE;
        }
    }
}
