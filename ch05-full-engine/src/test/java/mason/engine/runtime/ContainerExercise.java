// SPDX-License-Identifier: Apache-2.0
package mason.engine.runtime;

import static mason.engine.runtime.EngineContainer.run;
import static workbook.testkit.Finding.expect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mason.launch.Command;
import mason.launch.Exec;
import mason.linux.Errno;
import mason.linux.Namespace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.Covers;
import workbook.testkit.Covers.Question;
import workbook.testkit.Exercise;
import workbook.testkit.HostChanges;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;
import workbook.testkit.answer.AnswerFiles;
import workbook.testkit.answer.AnswerProcess;

/** Exercise 5.1: cgroup, namespaces, overlay, root and command, joined. */
@Exercise("5.1")
@Requires({"root", "controller pids", "program busybox", "program nsenter"})
@LeakCheck
class ContainerExercise {

    /** The host of the container: the process that starts it. */
    private static final Path HOST = AnswerProcess.proc();

    @TempDir
    private Path place;
    private EngineContainer container;

    @BeforeEach
    void start() throws Exception {
        AnswerFiles.give(place);
        container = new EngineContainer(place.resolve("shared"));
        container.started();
    }

    @AfterEach
    void end() throws Exception {
        container.close();
    }

    @Test
    void the_command_has_six_namespaces_of_its_own() throws IOException {
        for (Namespace kind : Exec.KINDS) {
            String host = namespace(HOST, kind);
            String seen = namespace(container.process(), kind);
            expect("the command to have a " + kind.file() + " namespace of its own")
                    .observe("it has " + seen + ", the host's is " + host,
                            !seen.equals(host))
                    .because("what is not made anew is shared with the host");
        }
    }

    private static String namespace(Path process, Namespace kind) throws IOException {
        return Files.readSymbolicLink(process.resolve("ns").resolve(kind.file()))
                .toString();
    }

    @Test
    void the_command_has_the_host_name_that_was_given() throws Exception {
        expect("the host name in the container", container.hostname)
                .observe(inside(container, "--uts", "uname", "-n"))
                .because("programs tell machines apart by name");
    }

    @Test
    void the_command_is_in_the_cgroup_with_the_limit() throws IOException {
        String groups = Files.readString(container.process().resolve("cgroup"));
        expect("the command to be in the cgroup " + container.name)
                .observe(groups.strip(), groups.contains("/" + container.name))
                .because("a limit counts for the processes that are in the cgroup, and"
                        + " for no others");
    }

    @Test
    void the_cgroup_is_the_root_of_what_the_command_sees() throws Exception {
        String seen = inside(container, "--cgroup", "cat",
                container.process() + "/cgroup");
        expect("the container to see its own cgroup as the root, not as one below it")
                .observe(seen, !seen.contains(container.name))
                .because("a container that knows the path of its cgroup knows what else"
                        + " runs on the host, and by what names");
    }

    @Test
    void the_root_is_the_overlay_and_nothing_else() throws IOException {
        List<String> roots = container.mounts().stream()
                .filter(line -> line.split(" ")[4].equals("/")).toList();
        expect("one mount at /, of type overlay").observe(roots.toString(),
                roots.size() == 1 && roots.get(0).contains(" - overlay "))
                .because("what the container changes has to be written to its own layer");
        expect("the content of a file that both layers have", "top")
                .observe(Files.readString(root(container).resolve(container.file)))
                .because("the image is the sum of its layers");
    }

    @Test
    void the_host_sees_no_mount_of_the_container() throws IOException {
        List<String> seen = Files.readAllLines(HOST.resolve("mountinfo")).stream()
                .filter(line -> line.contains(container.overlay.merged().toString()))
                .toList();
        expect("no mount of the container to be seen by the host")
                .observe(seen.isEmpty() ? "none" : seen.toString(), seen.isEmpty())
                .because("a mount that the host sees too stays when the container ends");
    }

    /** A directory that the image doesn't have, and a variable. */
    @Test
    @Covers(Question.SHAPES)
    void the_command_has_its_directory_and_its_environment() throws IOException {
        expect("the directory that the command asked for to be made in the container")
                .observe("it is missing",
                        Files.isDirectory(root(container).resolve("own-place/here")))
                .because("the directory is one of the container's root");
        expect("the environment of the command", "NAME=" + container.name + "\0")
                .observe(Files.readString(container.process().resolve("environ")))
                .because("a command gets what it was given, and nothing of the engine's");
    }

    @Test
    @Covers(Question.SECOND_START)
    void a_second_container_is_apart_from_the_first() throws Exception {
        try (EngineContainer second =
                new EngineContainer(place.resolve("second")).started()) {
            expect("the host name in the second container", second.hostname)
                    .observe(inside(second, "--uts", "uname", "-n"))
                    .because("each container has namespaces of its own");
            expect("no file of the first container in the second").observe(
                    "there is " + container.file,
                    Files.notExists(root(second).resolve(container.file)))
                    .because("each container has a root of its own");
        }
    }

    @Test
    @Covers(Question.FAILING_START)
    void a_command_that_is_not_in_the_image_leaves_nothing() throws Exception {
        try (EngineContainer failing = new EngineContainer(place.resolve("failing"))) {
            HostChanges changes = HostChanges.since();
            String outcome = failing.refusal(Command.of("/there/is/no/such/program"))
                    .map(Errno::symbol).orElse("no failure is reported");
            expect("the outcome of a start without a command", Errno.ENOENT.symbol())
                    .observe(outcome)
                    .because("the caller has to learn that the command does not run");
            expect("a start that failed to leave nothing behind")
                    .observe("" + changes.made(), changes.made().isEmpty())
                    .because("a mount that stays keeps the layers busy");
        }
    }

    @Test
    @Covers(Question.SIDE_EFFECTS)
    void a_plan_that_is_only_made_changes_nothing() {
        HostChanges.expectNoneFrom("plan()", () -> container.onlyPlan(Command.of("sh")),
                container.directory);
    }

    private static Path root(EngineContainer of) {
        return of.process().resolve("root");
    }

    private static String inside(EngineContainer of, String namespace, String... argv)
            throws Exception {
        String[] words = new String[argv.length + 4];
        System.arraycopy(new String[]{"nsenter", namespace, "--target",
                of.process().getFileName().toString()}, 0, words, 0, 4);
        System.arraycopy(argv, 0, words, 4, argv.length);
        return run(words).strip();
    }
}
