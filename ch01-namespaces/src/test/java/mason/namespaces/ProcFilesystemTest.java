// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import static mason.launch.ContainerShell.word;
import static workbook.testkit.Finding.expect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import mason.launch.ContainerShell;
import mason.launch.FailedStart;
import mason.launch.HostProc;
import mason.launch.Plan;
import mason.launch.PrivateMounts;
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

/** Exercise 1.4: a proc file system at a path that no answer can know beforehand. */
@Exercise("1.4")
@Requires({"root", "kernel 5.11", "program unshare"})
@LeakCheck
final class ProcFilesystemTest {

    @TempDir
    private Path directory;
    private Path path;
    private PrivateMounts mounts;
    private ContainerShell container;

    @BeforeEach
    void start() throws IOException {
        path = Files.createDirectory(
                AnswerFiles.give(directory).resolve(Nonce.text()));
        mounts = new PrivateMounts();
        container = ContainerShell.in(plan(path));
    }

    @AfterEach
    void end() {
        if (container != null) {
            container.close();
        }
        mounts.close();
    }

    private Plan plan(Path at) {
        return Plan.of(mounts.plan(), new PidNamespace().plan(),
                PlanOfAnswer.of(new ProcFilesystem(at.toString())));
    }

    @Test
    void it_is_mounted_at_the_path_that_was_given() throws IOException {
        expectProc(container, path);
    }

    @Test
    void it_shows_no_process_of_the_host() throws Exception {
        String argument = Nonce.text();
        Process ofTheHost = new ProcessBuilder("sh", "-c", "read " + argument).start();
        try {
            List<String> seen = processes(container, path);
            expect("the processes that it shows", List.of("1")).observe(seen)
                    .because("whatever a process sees of another, such as its arguments,"
                            + " environment and open files, it can study");
        } finally {
            ofTheHost.destroyForcibly().waitFor();
        }
    }

    @Test
    void the_command_finds_itself_as_process_1() {
        expect("the number of the command in the stat file of its self link", "1")
                .observe(self(container, path))
                .because("programs look for themselves in /proc/self: for their memory,"
                        + " their descriptors, their name");
    }

    @Test
    void it_is_mounted_nosuid_nodev_and_noexec() throws IOException {
        List<String> wanted = List.of("nosuid", "nodev", "noexec");
        String mount = HostProc.mount(path, container.pid().proc()).orElse("");
        List<String> options = Arrays.asList(
                mount.isEmpty() ? new String[0] : mount.split(" ")[5].split(","));
        expect("the options of the mount to include " + wanted)
                .observe(options.toString(), options.containsAll(wanted))
                .because("a file system that the kernel invents has no business with"
                        + " programs and devices, and has been misused for both");
    }

    @Test
    void the_command_can_write_to_its_own_files_in_it() {
        String name = Nonce.text(9);
        expect("the name that the command writes to the comm file of its self link",
                name)
                .observe(container.ask("cd " + word(path) + " && echo " + name
                        + " >self/comm && cat $$/comm"))
                .because("some files of /proc are there to be written to");
    }

    @Test
    @Covers(Question.SHAPES)
    void a_path_may_have_any_characters_or_be_proc_itself() throws IOException {
        Path odd = Files.createDirectory(path.resolveSibling(Nonce.fileName()));
        for (Path each : List.of(odd, Path.of("/proc"))) {
            try (ContainerShell shell = ContainerShell.in(plan(each))) {
                expect("the number of the command in the stat file of its self link,"
                        + " mounted at " + each, "1").observe(self(shell, each))
                        .because("mount(2) takes any path, and the container's root is"
                                + " somewhere else while it is built");
            }
        }
    }

    @Test
    @Covers(Question.SECOND_START)
    void a_second_container_sees_its_own_processes() throws IOException {
        Path second = Files.createDirectory(path.resolveSibling(Nonce.text()));
        try (ContainerShell other = ContainerShell.in(plan(second))) {
            other.tell("sleep 60 & sleep 60");
            expect("the processes that the first container sees", List.of("1"))
                    .observe(processes(container, path))
                    .because("each mount shows the PID namespace of the process that"
                            + " made it");
        }
    }

    @Test
    @Covers(Question.FAILING_START)
    void a_path_that_does_not_exist_is_refused_and_not_made() {
        Path missing = path.resolveSibling(Nonce.text());
        FailedStart.of(plan(missing), missing)
                .expectRefusal("with a path that does not exist", Errno.ENOENT);
    }

    @Test
    @Covers(Question.FAILING_START)
    void a_command_that_does_not_exist_leaves_nothing() {
        FailedStart.withoutCommand(plan(path), path)
                .expectRefusal("of a command that does not exist", Errno.ENOENT);
    }

    @Test
    @Covers(Question.SIDE_EFFECTS)
    void a_plan_that_is_only_made_changes_nothing() {
        Path missing = path.resolveSibling(Nonce.text());
        HostChanges.expectNoneFrom("plan()", () -> {
            PlanOfAnswer.of(new ProcFilesystem(path.toString()));
            PlanOfAnswer.of(new ProcFilesystem(missing.toString()));
        }, directory);
    }

    private static void expectProc(ContainerShell shell, Path at) throws IOException {
        String mount = HostProc.mount(at, shell.pid().proc()).orElse("");
        expect("a file system of type proc at " + at)
                .observe(mount.isEmpty() ? "nothing is mounted there" : mount,
                        mount.contains(" - proc "))
                .because("the root of a container is somewhere else while it is built");
    }

    private static String self(ContainerShell shell, Path at) {
        return shell.ask("read number rest <" + word(at) + "/self/stat; echo $number");
    }

    /** Looked at from outside. */
    private static List<String> processes(ContainerShell shell, Path at) {
        String[] all = Path.of(shell.pid().proc() + "/root" + at).toFile()
                .list((d, name) -> name.matches("[0-9]+"));
        return all == null ? List.of() : Arrays.asList(all);
    }
}
