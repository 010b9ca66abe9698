// SPDX-License-Identifier: Apache-2.0
package mason.chroot;

import static workbook.testkit.Finding.expect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mason.launch.Task;
import mason.linux.Signal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.Exercise;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

/** Exercise 4.1: through the door, and no way back. */
@Exercise("4.1")
@Requires({"root", "program busybox"})
class RootFilesystemExercise {

    @TempDir
    private Path directory;
    private final String ours = Nonce.text();
    private BusyboxRoot house;
    private Task child;

    @BeforeEach
    void move_in() throws IOException {
        house = new BusyboxRoot(directory);
        Files.createFile(house.root().resolve(ours));
        child = house.start("sleep", "60");
    }

    @AfterEach
    void move_out() {
        child.pid().signal(Signal.KILL);
        child.await();
    }

    @Test
    void the_root_of_the_command_is_the_image() throws IOException {
        Set<String> seen = names(root());
        expect("/ of the command to hold the image's file " + ours)
                .observe(seen.toString(), seen.contains(ours))
                .because("whoever still sees the host's / can read and change the host");
    }

    @Test
    void no_mount_of_the_host_is_left() throws IOException {
        List<String> foreign = mountPoints()
                .filter(p -> !OURS.contains(p) && !p.matches(A_DEVICE)).toList();
        expect("only /, /proc, /sys and what is below /dev to be mounted")
                .observe(foreign.isEmpty() ? "no other mount" : "also " + foreign,
                        foreign.isEmpty())
                .because("a root that is still mounted can be entered again: that is how"
                        + " one escapes from a mere chroot");
    }

    @Test
    void the_root_is_mounted_once() throws IOException {
        long roots = mountPoints().filter("/"::equals).count();
        expect("the number of mounts at /", 1L).observe(roots)
                .because("under the new root the old one would wait to be uncovered");
    }

    private static final Set<String> OURS = Set.of("/", "/proc", "/sys", "/dev",
            "/dev/pts", "/dev/shm", "/dev/mqueue");

    /** Shown a second time, where root may not make devices. */
    private static final String A_DEVICE = "/dev/(null|zero|full|u?random|tty)";

    private Path root() {
        return child.pid().proc().resolve("root");
    }

    private Stream<String> mountPoints() throws IOException {
        return Files.readAllLines(child.pid().proc().resolve("mountinfo")).stream()
                .map(line -> line.split(" ")[4]);
    }

    private static Set<String> names(Path path) throws IOException {
        try (Stream<Path> files = Files.list(path.resolve("."))) {
            return files.map(f -> f.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}
