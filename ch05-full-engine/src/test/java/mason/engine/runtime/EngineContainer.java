// SPDX-License-Identifier: Apache-2.0
package mason.engine.runtime;

import static workbook.testkit.Finding.expect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mason.cgroups.Cgroup;
import mason.cgroups.Hierarchies;
import mason.cgroups.Limits;
import mason.cgroups.PidsMax;
import mason.launch.Command;
import mason.launch.JvmExecutor;
import mason.launch.Plan;
import mason.launch.Stdio;
import mason.launch.Task;
import mason.linux.Errno;
import mason.linux.ExitStatus;
import mason.linux.KernelException;
import mason.linux.Pid;
import mason.linux.PosixSpawn;
import mason.linux.Signal;
import mason.unionfs.Overlay;
import workbook.testkit.Nonce;
import workbook.testkit.answer.Answer.Question4;
import workbook.testkit.answer.Answer.Question3;
import workbook.testkit.answer.Answer;
import workbook.testkit.answer.AnswerFiles;
import workbook.testkit.answer.AnswerProcess;
import workbook.testkit.answer.Remote;

/**
 * What a container is made of, in a directory of the host that shares its mounts, as it
 * would where systemd is in charge.
 */
final class EngineContainer implements AutoCloseable {

    private static final Path BUSYBOX = Path.of("/bin/busybox");
    private static final Answer ANSWER = Answer.inWordsOf(Pid.class, Errno.class,
            ExitStatus.class);
    private static final Stdio STREAMS = new Stdio.Given(PosixSpawn.STANDARD);

    final String hostname = Nonce.hostname();
    final String name = "exercise-" + Nonce.text();
    final String file = Nonce.text();
    final int processes = Nonce.number(50, 500);
    final Path directory;
    final Overlay overlay;
    private final Remote<Cgroup> cgroup;
    private Remote<Task> task;

    EngineContainer(Path directory) throws Exception {
        this.directory = Files.createDirectory(directory);
        if (AnswerProcess.pid().isEmpty()) {
            run("mount", "-t", "tmpfs", "tmpfs", directory.toString());
            run("mount", "--make-shared", directory.toString());
        }
        overlay = new Overlay(List.of(layer("lower"), layer("top")), made("upper"),
                made("work"), made("merged"));
        Files.createDirectory(directory.resolve("top/bin"));
        Files.copy(BUSYBOX, directory.resolve("top/bin/busybox"));
        directory.resolve("top/bin/busybox").toFile().setExecutable(true);
        AnswerFiles.give(directory);
        cgroup = limited();
    }

    private Remote<Cgroup> limited() {
        Question3<Hierarchies, String, Limits, Cgroup> made = Cgroup::create;
        try (Remote<Hierarchies> hierarchies = ANSWER.begin(Hierarchies::detect)) {
            return ANSWER.begin(made, hierarchies, name,
                    Limits.none().with(PidsMax.of(processes)));
        }
    }

    private Path layer(String of) throws IOException {
        Path layer = made(of);
        Files.writeString(layer.resolve(file), of);
        return layer;
    }

    private Path made(String part) throws IOException {
        return Files.createDirectory(directory.resolve(part));
    }

    Plan plan(Command command) {
        try (Remote<ContainerSpec> spec = spec(command)) {
            return spec.ask(ContainerSpec::plan);
        }
    }

    /** Makes a plan that is not carried out. */
    void onlyPlan(Command command) {
        try (Remote<ContainerSpec> spec = spec(command)) {
            spec.tell(ContainerSpec::plan);
        }
    }

    private Remote<ContainerSpec> spec(Command command) {
        Question4<String, Cgroup, Overlay, Command, ContainerSpec> made =
                ContainerSpec::new;
        return ANSWER.begin(made, hostname, cgroup, overlay, command);
    }

    /** Expects that it starts. */
    EngineContainer started() {
        begin(new Command(List.of("/bin/busybox", "sleep", "60"),
                List.of("NAME=" + name), "/own-place/here", false));
        task.ifThrown(KernelException.class, KernelException::getMessage)
                .ifPresent(refusal -> expect("the container to start").observe(refusal)
                        .because("a part can need what another has made, or takes away: a"
                                + " cgroup needs files that are out of reach in the"
                                + " root"));
        return this;
    }

    private void begin(Command command) {
        try (Remote<ContainerSpec> spec = spec(command);
                Remote<Plan> plan = ANSWER.begin(ContainerSpec::plan, spec)) {
            task = ANSWER.begin(JvmExecutor::start, plan, STREAMS);
        }
    }

    /** The errno by which the start of a command fails; nothing if it ran. */
    Optional<Errno> refusal(Command command) {
        begin(command);
        Optional<Errno> refusal =
                task.ifThrown(KernelException.class, KernelException::errno);
        end();
        task = null;
        return refusal;
    }

    /** Process 1, as the host sees it. */
    Path process() {
        return Path.of("/proc/"
                + AnswerProcess.numberHere(task.ask(Task::pid).number()));
    }

    List<String> mounts() throws IOException {
        return Files.readAllLines(process().resolve("mountinfo"));
    }

    static String run(String... words) throws Exception {
        Process process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", words) + " failed: " + said);
        }
        return said;
    }

    @Override
    public void close() throws Exception {
        if (task != null) {
            end();
        }
        try (cgroup) {
            cgroup.tell(Cgroup::close);
        }
        if (AnswerProcess.pid().isEmpty()) {
            run("umount", "--recursive", directory.toString());
            Files.delete(directory);
        }
    }

    private void end() {
        try (Remote<Task> ending = task) {
            if (ending.ifThrown(RuntimeException.class, Object::toString).isEmpty()) {
                ending.ask(Task::signal, Signal.KILL);
                ending.ask(Task::await);
            }
        }
    }
}
