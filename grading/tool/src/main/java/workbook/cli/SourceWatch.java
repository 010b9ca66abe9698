// SPDX-License-Identifier: Apache-2.0
package workbook.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import workbook.course.Chapter;
import workbook.workspace.Workspace;

/**
 * Waits for the reader to save. It looks instead of asking the kernel to be told, for in
 * a folder that a virtual machine shares with its host inotify(7) tells nothing.
 */
final class SourceWatch {

    private static final int MILLISECONDS_BETWEEN_LOOKS = 100;

    private final Workspace workspace;
    private Map<Path, Stamp> seen;

    /** Two savings within one tick of the clock mostly differ in size. */
    private record Stamp(long time, long size) {
    }

    SourceWatch(Workspace workspace) {
        this.workspace = workspace;
        this.seen = look();
    }

    /**
     * Waits until a file is new, gone or other than it was when this last returned, even
     * if that happened meanwhile, and then until nothing more changes.
     */
    Set<Path> saved() throws InterruptedException {
        Map<Path, Stamp> now = settled();
        while (now.equals(seen)) {
            now = settled();
        }
        Set<Path> changed = new HashSet<>(now.keySet());
        changed.addAll(seen.keySet());
        for (Path file : Set.copyOf(changed)) {
            if (Objects.equals(now.get(file), seen.get(file))) {
                changed.remove(file);
            }
        }
        seen = now;
        return new TreeSet<>(changed);
    }

    /** What two looks in a row agree on: nothing is half written. */
    private Map<Path, Stamp> settled() throws InterruptedException {
        Map<Path, Stamp> before = look();
        while (true) {
            Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
            Map<Path, Stamp> now = look();
            if (now.equals(before)) {
                return now;
            }
            before = now;
        }
    }

    private Map<Path, Stamp> look() {
        Map<Path, Stamp> stamps = new HashMap<>();
        for (Chapter chapter : workspace.course().chapters()) {
            look(Chapter.sourcesIn(workspace.directory(chapter)).toFile(), stamps);
        }
        return stamps;
    }

    /** Passes over what vanishes meanwhile: an editor may be at work. */
    private static void look(File folder, Map<Path, Stamp> stamps) {
        File[] found = folder.listFiles();
        for (File each : found == null ? new File[0] : found) {
            if (Files.isDirectory(each.toPath(), LinkOption.NOFOLLOW_LINKS)) {
                look(each, stamps);
            } else if (each.getName().matches("[^.].*\\.java") && each.exists()) {
                stamps.put(each.toPath(), new Stamp(each.lastModified(), each.length()));
            }
        }
    }
}
