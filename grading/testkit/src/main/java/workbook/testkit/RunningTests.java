// SPDX-License-Identifier: Apache-2.0
package workbook.testkit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * The test classes that other JVMs of this machine run: each has locked a file. Nothing
 * tells who made a mount, a cgroup or a device, so a leak check waits for the end of
 * those classes that ran when it began. What is there even then was left by one of them,
 * and no leak is ever taken for another's.
 */
final class RunningTests {

    private static final Path DIRECTORY = Path.of(System.getProperty("java.io.tmpdir"));
    private static final String PREFIX = "workbook-tests-";
    private static final Duration LONGEST = Pace.stretched(Duration.ofMinutes(2));

    private static FileChannel announcement;
    private static Path announced;

    private final Set<Path> running = new HashSet<>();
    private final Instant longest = Instant.now().plus(LONGEST);

    /** Tells the other JVMs that a test class begins. */
    static void begin() throws IOException {
        announced = Files.createTempFile(DIRECTORY, PREFIX, "");
        announcement = FileChannel.open(announced, StandardOpenOption.WRITE);
        announcement.lock();
    }

    static void end() throws IOException {
        Files.delete(announced);
        announcement.close();
    }

    static RunningTests elsewhere() throws IOException {
        RunningTests others = new RunningTests();
        try (DirectoryStream<Path> all =
                Files.newDirectoryStream(DIRECTORY, PREFIX + "*")) {
            all.forEach(others.running::add);
        }
        others.running.remove(announced);
        return others;
    }

    /** As long as one of them runs, {@code patience} from now, but for two minutes. */
    Instant prolonged(Instant end, Duration patience) {
        running.removeIf(file -> !locked(file));
        Instant later = Instant.now().plus(patience);
        return running.isEmpty() || later.isAfter(longest) ? end : later;
    }

    private static boolean locked(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return channel.tryLock() == null;
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }
}
