// SPDX-License-Identifier: Apache-2.0
package workbook.sandbox;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The directory of one run below /run, locked as long as this process lives: the kernel
 * drops the lock of a process that was killed, fcntl(2). It names the cgroups of the run,
 * and it stays until these are gone.
 */
record LockedDirectory(Path directory, FileChannel lock) implements AutoCloseable {

    static final Path RUN = Path.of("/run");
    static final String PREFIX = "workbook-";

    private static final String OWNER = "owner";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A process that opens and closes the file again loses its lock: fcntl(2). */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    /** A new directory for cgroups of its name, which it gets once it is locked. */
    static LockedDirectory create() throws IOException {
        LeftoverSweep.once();
        String name = PREFIX + new BigInteger(60, RANDOM).toString(36);
        Path directory = RUN.resolve(name);
        Path fresh = RUN.resolve("." + name);
        Files.createDirectory(fresh, PosixFilePermissions
                .asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")));
        Files.write(fresh.resolve(OWNER), CgroupHierarchy.all().stream()
                .map(h -> h.parent().resolve(name).toString()).toList());
        OURS.addAll(List.of(fresh, directory));
        FileChannel file = open(fresh);
        file.lock();
        Files.move(fresh, directory, StandardCopyOption.ATOMIC_MOVE);
        return new LockedDirectory(directory, file);
    }

    private static FileChannel open(Path directory) throws IOException {
        return FileChannel.open(directory.resolve(OWNER), StandardOpenOption.WRITE);
    }

    String name() {
        return directory.getFileName().toString();
    }

    /** Whether the process that made it has ended. */
    static boolean abandoned(Path directory) {
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

    /** Kills all processes of the run and removes its cgroups; whether they are gone. */
    boolean removeCgroups() throws IOException {
        return removeCgroups(directory);
    }

    private static boolean removeCgroups(Path directory) throws IOException {
        Path owner = directory.resolve(OWNER);
        return !Files.exists(owner) || CgroupRemoval.of(Files.readAllLines(owner).stream()
                .map(Path::of).filter(c -> directory.endsWith(c.getFileName())).toList());
    }

    /** Removes all of it, unless a cgroup stays: then the next sweep tries again. */
    @Override
    public void close() throws IOException {
        try (lock) {
            remove(directory);
        } finally {
            OURS.remove(directory);
        }
    }

    /** What names the cgroups goes last, so that a removal that fails is tried again. */
    static boolean remove(Path directory) throws IOException {
        if (!removeCgroups(directory)) {
            return false;
        }
        Path owner = directory.resolve(OWNER);
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!each.equals(owner) && !each.equals(directory)) {
                    Files.deleteIfExists(each);
                }
            }
        }
        Files.deleteIfExists(owner);
        return Files.deleteIfExists(directory);
    }
}
