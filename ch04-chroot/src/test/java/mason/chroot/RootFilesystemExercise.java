// SPDX-License-Identifier: Apache-2.0
package mason.chroot;

import static workbook.testkit.Finding.expect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import mason.linux.Errno;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.Covers;
import workbook.testkit.Covers.Question;
import workbook.testkit.Exercise;
import workbook.testkit.HostChanges;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;
import workbook.testkit.answer.AnswerFiles;

/** Exercise 4.1: the root of a container, and what is left of the host's. */
@Exercise("4.1")
@Requires({"root", "program busybox"})
@LeakCheck
class RootFilesystemExercise {

    private static final Set<String> KERNELS = Set.of("/", "/proc", "/sys", "/dev",
            "/dev/pts", "/dev/shm", "/dev/mqueue");
    /** Bound from the host, where root may not make devices. */
    private static final String A_DEVICE = "/dev/(null|zero|full|u?random|tty)";

    @TempDir
    private Path directory;
    private final String file = Nonce.text();
    private BusyboxRoot image;
    private RunningRoot container;

    @BeforeEach
    void start() throws IOException {
        AnswerFiles.give(directory);
        image = new BusyboxRoot(directory);
        Files.createFile(image.root().resolve(file));
        container = RunningRoot.of(image);
    }

    @AfterEach
    void end() {
        if (container != null) {
            container.close();
        }
    }

    @Test
    void the_root_of_the_command_is_the_image() throws IOException {
        Set<String> seen = container.names("root");
        expect("/ of the command to hold the image's file " + file)
                .observe(seen.toString(), seen.contains(file))
                .because("a process that still sees the host's / can read and change the"
                        + " host");
    }

    @Test
    void the_command_starts_in_the_new_root() throws IOException {
        Set<String> seen = container.names("cwd");
        expect("the working directory of the command to hold the image's file " + file)
                .observe(seen.toString(), seen.contains(file))
                .because("a process whose working directory is outside of its root can"
                        + " walk from there through the host's files");
    }

    @Test
    void no_mount_of_the_host_is_left() throws IOException {
        List<String> others = container.mountPoints()
                .filter(p -> !KERNELS.contains(p) && !p.matches(A_DEVICE)).toList();
        expect("only /, /proc, /sys and what is below /dev to be mounted")
                .observe(others.isEmpty() ? "no other mount" : "also " + others,
                        others.isEmpty())
                .because("a root that is still mounted can be entered again: that is how"
                        + " one escapes from a mere chroot");
    }

    @Test
    void the_root_is_mounted_once() throws IOException {
        long roots = container.mountPoints().filter("/"::equals).count();
        expect("the number of mounts at /", 1L).observe(roots)
                .because("the old root would lie below the new one, and could be"
                        + " uncovered");
    }

    @Test
    @Covers(Question.SHAPES)
    void the_path_of_the_image_may_have_any_characters() throws IOException {
        BusyboxRoot odd = new BusyboxRoot(
                Files.createDirectory(directory.resolve(Nonce.fileName())));
        Files.createFile(odd.root().resolve(file));
        Set<String> seen = namesIn(odd);
        expect("/ of a command to hold the file " + file + " of the image " + odd.root())
                .observe(seen.toString(), seen.contains(file))
                .because("pivot_root(2) takes any path");
    }

    @Test
    @Covers(Question.SECOND_START)
    void a_second_container_has_another_root() throws IOException {
        BusyboxRoot second =
                new BusyboxRoot(Files.createDirectory(directory.resolve("second")));
        Set<String> seen = namesIn(second);
        expect("/ of a second container not to hold the file " + file + " of the first")
                .observe(seen.toString(), !seen.contains(file) && seen.contains("bin"))
                .because("each container has a mount namespace, and a root, of its own");
    }

    @Test
    @Covers(Question.FAILING_START)
    void a_command_that_is_not_in_the_image_leaves_nothing() {
        HostChanges changes = HostChanges.since();
        String outcome = RunningRoot.refusal(image, "/there/is/no/such/program")
                .map(Errno::symbol).orElse("no failure is reported");
        expect("the outcome of a start without a command", Errno.ENOENT.symbol())
                .observe(outcome)
                .because("the caller has to learn that the command does not run");
        List<String> left = changes.made();
        expect("a start that failed to leave nothing behind")
                .observe(String.join("; ", left), left.isEmpty())
                .because("a mount that stays keeps the image busy");
    }

    @Test
    @Covers(Question.SIDE_EFFECTS)
    void a_plan_that_is_only_made_changes_nothing() {
        Path missing = directory.resolve("missing");
        HostChanges.expectNoneFrom("plan()",
                () -> RunningRoot.planned(missing), directory);
    }

    private static Set<String> namesIn(BusyboxRoot image) throws IOException {
        try (RunningRoot other = RunningRoot.of(image)) {
            return other.names("root");
        }
    }
}
