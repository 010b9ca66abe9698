// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import static workbook.testkit.Finding.expect;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mason.launch.Command;
import mason.launch.Task;
import mason.linux.Errno;
import mason.linux.ExitStatus;
import mason.linux.KernelException;
import mason.linux.Pid;
import mason.linux.Signal;
import org.junit.jupiter.api.function.Executable;
import workbook.testkit.Nonce;
import workbook.testkit.answer.Answer;
import workbook.testkit.answer.AnswerProcess;
import workbook.testkit.answer.Remote;

/** A container that does nothing in an overlay, looked at from outside. */
final class RunningOverlay implements AutoCloseable {

    private static final String[] NOTHING_MOUNTED = "- - - - - nothing - nothing"
            .split(" ");

    private static final Answer ANSWER = Answer.inWordsOf(Pid.class, Errno.class,
            ExitStatus.class);

    private final Path merged;
    private final Remote<Task> task;
    private final Path process;

    private RunningOverlay(Overlay overlay, Remote<Task> started) {
        merged = overlay.merged();
        task = started;
        process = Path.of("/proc/"
                + AnswerProcess.numberHere(task.ask(Task::pid).number()));
    }

    /** Expects that it starts. */
    static RunningOverlay of(Overlay overlay) {
        Remote<Task> task = begun(overlay);
        task.ifThrown(KernelException.class, KernelException::getMessage)
                .ifPresent(refusal -> {
                    task.close();
                    expect("the container to start in its overlay").observe(refusal)
                            .because("the kernel reads layers up to a colon and options"
                                    + " up to a comma, and wants directories that are"
                                    + " there");
                });
        return new RunningOverlay(overlay, task);
    }

    /** The errno by which the start fails; nothing if the container ran. */
    static Optional<Errno> refusal(Overlay overlay) {
        try (Remote<Task> task = begun(overlay)) {
            Optional<Errno> refusal =
                    task.ifThrown(KernelException.class, KernelException::errno);
            if (refusal.isEmpty()) {
                end(task);
            }
            return refusal;
        }
    }

    private static Remote<Task> begun(Overlay overlay) {
        return ANSWER.begin(OverlayContainer::start, new OverlayContainer(
                Nonce.hostname(), overlay, Command.of("sleep", "60")));
    }

    /** What process 1 of the container sees at that name. */
    Path seen(String name) {
        return process.resolve("root").resolve(merged.toString().substring(1))
                .resolve(name);
    }

    /** Writes a file, as a process of the container would; {@code done}, or why not. */
    String write(String name, String text) throws IOException {
        return inside("sh", "-c", "printf %s \"$1\" >\"$0\"",
                merged.resolve(name).toString(), text);
    }

    /** Deletes a file, as a process of the container would; {@code done}, or why not. */
    String delete(String name) throws IOException {
        return inside("rm", merged.resolve(name).toString());
    }

    /** With the users and the rights of the container, where they are others. */
    private String inside(String... command) throws IOException {
        List<String> words = new ArrayList<>(List.of("nsenter", "--mount", "--pid",
                "--target", process.getFileName().toString()));
        AnswerProcess.pid().ifPresent(apart -> words.add("--user"));
        words.addAll(List.of(command));
        Process inside = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said = new String(inside.getInputStream().readAllBytes()).strip();
        return inside.onExit().join().exitValue() == 0 ? "done" : "refused: " + said;
    }

    /** Of the mount at the merged directory, in the container. */
    String type() throws IOException {
        return type(process);
    }

    /** The same on the host. */
    String typeOnHost() throws IOException {
        return type(AnswerProcess.proc());
    }

    private String type(Path of) throws IOException {
        return String.join(" ", mount(of)).replaceAll(".* - | .*", "");
    }

    List<String> options() throws IOException {
        return List.of(mount(process)[5].split(","));
    }

    /** The fields of its line in mountinfo, the last one where there are several. */
    private String[] mount(Path of) throws IOException {
        return Files.readAllLines(of.resolve("mountinfo")).stream()
                .map(line -> line.split(" "))
                .filter(fields -> fields[4].equals(escaped(merged)))
                .reduce(NOTHING_MOUNTED, (below, above) -> above);
    }

    /** As mountinfo writes it: proc_pid_mountinfo(5). */
    private static String escaped(Path path) {
        return path.toString().replace("\\", "\\134").replace(" ", "\\040")
                .replace("\t", "\\011").replace("\n", "\\012");
    }

    /** {@code done}, or why not. */
    static String attempt(Executable deed) {
        try {
            deed.execute();
            return "done";
        } catch (FileSystemException e) {
            return "refused: "
                    + (e.getReason() == null ? e.getClass().getName() : e.getReason());
        } catch (Throwable e) {
            return "refused: " + e.getMessage();
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
