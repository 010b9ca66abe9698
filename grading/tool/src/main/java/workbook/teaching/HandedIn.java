// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A student's folder, or the zip that stands for it, opened as a folder. Nothing of an
 * archive is unpacked: what is read of it is read within the limits of a submission.
 *
 * @param root where chapters are looked for
 * @param archive the opened zip, if it is one
 */
record HandedIn(Path root, Optional<FileSystem> archive) implements AutoCloseable {

    private static final long MOST_BYTES = 20 << 20;
    private static final int MOST_ENTRIES = 10_000;
    private static final int DEEPEST = 40;
    private static final int LEVELS = 2;
    private static final int MOST_FILES = 1_000;

    /** An archive that is not read, and why. */
    static final class Refused extends IOException {

        private static final long serialVersionUID = 1;

        Refused(String reason) {
            super(reason);
        }
    }

    static HandedIn folder(Path folder) {
        return new HandedIn(folder, Optional.empty());
    }

    /** @throws Refused when it is no archive, too large, or leads out of itself */
    static HandedIn archive(Path zip) throws Refused {
        try {
            refuse(zip);
            FileSystem open = FileSystems.newFileSystem(zip);
            return new HandedIn(open.getPath("/"), Optional.of(open));
        } catch (Refused e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new Refused(zip.getFileName() + " can't be read as a zip: "
                    + e.getMessage());
        }
    }

    private static void refuse(Path zip) throws IOException {
        String name = zip.getFileName().toString();
        if (Files.size(zip) > MOST_BYTES) {
            throw new Refused(name + " is larger than " + (MOST_BYTES >> 20) + " MiB");
        }
        try (ZipFile file = new ZipFile(zip.toFile())) {
            if (file.size() > MOST_ENTRIES) {
                throw new Refused(name + " has more than " + MOST_ENTRIES + " entries");
            }
            for (ZipEntry each : Collections.list(file.entries())) {
                refuse(name, each.getName());
            }
        }
    }

    private static void refuse(String zip, String entry) throws Refused {
        List<String> parts = List.of(entry.split("[/\\\\]", DEEPEST + 1));
        if (entry.startsWith("/") || parts.contains("..") || parts.contains(".")) {
            throw new Refused(zip + " has an entry that leads out of it");
        }
        if (parts.size() > DEEPEST) {
            throw new Refused(zip + " has folders more than " + DEEPEST + " deep");
        }
    }

    /** The archives in a folder without chapters, as a learning platform has it. */
    static List<Path> archivesIn(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder, LEVELS)) {
            return all.limit(MOST_FILES).filter(HandedIn::isArchive).sorted().toList();
        }
    }

    static boolean isArchive(Path file) {
        return file.getFileName().toString().matches("(?is)[^.].*\\.zip")
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public void close() throws IOException {
        if (archive.isPresent()) {
            archive.get().close();
        }
    }
}
