// SPDX-License-Identifier: Apache-2.0
package mason.chroot;

import static workbook.testkit.Finding.expect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mason.launch.JvmExecutor;
import mason.launch.Plan;
import mason.launch.Stdio;
import mason.launch.Task;
import mason.linux.CloseOnExec;
import mason.linux.Errno;
import mason.linux.Execve;
import mason.linux.ExitStatus;
import mason.linux.KernelException;
import mason.linux.Pid;
import mason.linux.PosixSpawn;
import mason.linux.Signal;
import workbook.testkit.answer.Answer;
import workbook.testkit.answer.AnswerFiles;
import workbook.testkit.answer.AnswerProcess;
import workbook.testkit.answer.Remote;

/** A container whose root an answer has changed, looked at from outside. */
final class RunningRoot implements AutoCloseable {

    private static final Answer ANSWER = Answer.inWordsOf(Pid.class, Errno.class,
            ExitStatus.class);
    private static final Stdio STREAMS = new Stdio.Given(PosixSpawn.STANDARD);

    private final Remote<Task> task;
    private final Path process;

    private RunningRoot(Remote<Task> started) {
        task = started;
        process = Path.of("/proc/"
                + AnswerProcess.numberHere(task.ask(Task::pid).number()));
    }

    /** Expects that it starts. Its command doesn't change the directory. */
    static RunningRoot of(BusyboxRoot image) {
        Remote<Task> task = begun(image, "/bin/sleep", "60");
        Optional<String> refusal =
                task.ifThrown(KernelException.class, KernelException::getMessage);
        if (refusal.isPresent()) {
            task.close();
            expect("the container to start").observe(refusal.get())
                    .because("the kernel refuses a change of root that would leave a"
                            + " process without a root, and a program that is started"
                            + " afterwards is looked for in the new one");
        }
        return new RunningRoot(task);
    }

    /** The errno by which the start of a program fails; nothing if it ran. */
    static Optional<Errno> refusal(BusyboxRoot image, String program) {
        try (Remote<Task> task = begun(image, program)) {
            Optional<Errno> refusal =
                    task.ifThrown(KernelException.class, KernelException::errno);
            if (refusal.isEmpty()) {
                end(task);
            }
            return refusal;
        }
    }

    /** What the change of root changes while it is only planned. */
    static void planned(Path root) {
        ANSWER.tell(RootFilesystem::plan, new RootFilesystem(root.toString()));
    }

    private static Remote<Task> begun(BusyboxRoot image, String... argv) {
        AnswerFiles.give(image.root());
        Plan command = Plan.inProcess1(new CloseOnExec(),
                new Execve(List.of(argv), List.of()));
        try (Remote<Plan> root = ANSWER.begin(RootFilesystem::plan,
                new RootFilesystem(image.root().toString()));
                Remote<Plan> changed =
                        ANSWER.begin(Plan::and, image.mountPoint(), root);
                Remote<Plan> whole = ANSWER.begin(Plan::and, changed, command)) {
            return ANSWER.begin(JvmExecutor::start, whole, STREAMS);
        }
    }

    Stream<String> mountPoints() throws IOException {
        return Files.readAllLines(process.resolve("mountinfo")).stream()
                .map(line -> line.split(" ")[4]);
    }

    /** @param link of its directory in /proc: {@code root} or {@code cwd} */
    Set<String> names(String link) throws IOException {
        try (Stream<Path> files = Files.list(process.resolve(link).resolve("."))) {
            return files.map(f -> f.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    private static void end(Remote<Task> task) {
        task.ask(Task::signal, Signal.KILL);
        task.ask(Task::await);
    }

    @Override
    public void close() {
        try (task) {
            end(task);
        }
    }
}
