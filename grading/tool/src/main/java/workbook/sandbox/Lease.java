// SPDX-License-Identifier: Apache-2.0
package workbook.sandbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The right to a sandbox's folder, held as long as this process lives: the kernel drops
 * the lock of a process that was killed, fcntl(2). Without it, what the folder names is
 * a leftover.
 *
 * @param directory below /run, called like the cgroups
 */
record Lease(Path directory, FileChannel file) implements AutoCloseable {

    private static final String OWNER = "owner";

    /** A process that opens and closes the file again loses its lock: fcntl(2). */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    /** A new folder: it has its name only once it is locked. */
    static Lease of(Path directory, List<Path> cgroups) throws IOException {
        Path fresh = directory.resolveSibling("." + directory.getFileName());
        Files.createDirectory(fresh, PosixFilePermissions
                .asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")));
        Files.write(fresh.resolve(OWNER), cgroups.stream().map(Path::toString).toList());
        OURS.addAll(List.of(fresh, directory));
        FileChannel file = open(fresh);
        file.lock();
        Files.move(fresh, directory, StandardCopyOption.ATOMIC_MOVE);
        return new Lease(directory, file);
    }

    private static FileChannel open(Path directory) throws IOException {
        return FileChannel.open(directory.resolve(OWNER), StandardOpenOption.WRITE);
    }

    /** Whether whoever had it is gone. */
    static boolean lapsed(Path directory) {
        if (OURS.contains(directory)) {
            return false;
        }
        try (FileChannel file = open(directory); FileLock lock = file.tryLock()) {
            return lock != null && (named(directory) || old(directory));
        } catch (NoSuchFileException halfMade) {
            return old(directory);
        } catch (IOException | OverlappingFileLockException ours) {
            return false;
        }
    }

    private static boolean named(Path directory) {
        return !directory.getFileName().toString().startsWith(".");
    }

    /** One that is being made or removed has no lock for a moment. */
    private static boolean old(Path directory) {
        try {
            return Files.getLastModifiedTime(directory).toInstant()
                    .isBefore(Instant.now().minusSeconds(60));
        } catch (IOException gone) {
            return false;
        }
    }

    /** The cgroups it was for. */
    static List<Path> cgroups(Path directory) throws IOException {
        if (!Files.exists(directory.resolve(OWNER))) {
            return List.of();
        }
        return Files.readAllLines(directory.resolve(OWNER)).stream().map(Path::of)
                .filter(c -> directory.endsWith(c.getFileName())).toList();
    }

    /** Removes the folder. */
    @Override
    public void close() throws IOException {
        try (file) {
            remove(directory);
        } finally {
            OURS.remove(directory);
        }
    }

    /** What says whose it is goes last, so that a removal that fails is tried again. */
    static void remove(Path directory) throws IOException {
        Path owner = directory.resolve(OWNER);
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!each.equals(owner) && !each.equals(directory)) {
                    Files.deleteIfExists(each);
                }
            }
        }
        Files.deleteIfExists(owner);
        Files.deleteIfExists(directory);
    }
}
