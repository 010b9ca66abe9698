// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import static workbook.testkit.Finding.expect;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mason.launch.Command;
import mason.launch.Task;
import mason.linux.KernelException;
import mason.linux.Signal;
import org.junit.jupiter.api.function.Executable;
import workbook.testkit.Nonce;

/** A container that does nothing in an overlay, looked at from outside. */
final class RunningOverlay implements AutoCloseable {

    private static final String[] NOTHING_MOUNTED = "- - - - - nothing - nothing"
            .split(" ");

    private final Path merged;
    private final Task task;

    private RunningOverlay(Overlay overlay) {
        merged = overlay.merged();
        task = new OverlayContainer(Nonce.hostname(), overlay,
                Command.of("sleep", "60")).start();
    }

    /** Expects that it starts. */
    static RunningOverlay of(Overlay overlay) {
        try {
            return start(overlay);
        } catch (KernelException e) {
            expect("the container to start in its overlay").observe(e.getMessage())
                    .because("the kernel reads layers up to a colon and options up to a"
                            + " comma, and wants directories that are there");
            throw e;
        }
    }

    static RunningOverlay start(Overlay overlay) {
        return new RunningOverlay(overlay);
    }

    /** What process 1 of the container sees at that name. */
    Path seen(String name) {
        return task.pid().proc().resolve("root")
                .resolve(merged.toString().substring(1)).resolve(name);
    }

    /** Of the mount at the merged directory, in the container. */
    String type() throws IOException {
        return type(task.pid().proc());
    }

    /** The same on the host. */
    String typeOnHost() throws IOException {
        return type(Path.of("/proc/self"));
    }

    private String type(Path process) throws IOException {
        return String.join(" ", mount(process)).replaceAll(".* - | .*", "");
    }

    List<String> options() throws IOException {
        return List.of(mount(task.pid().proc())[5].split(","));
    }

    /** The fields of its line in mountinfo, the last one where there are several. */
    private String[] mount(Path process) throws IOException {
        return Files.readAllLines(process.resolve("mountinfo")).stream()
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

    @Override
    public void close() {
        task.signal(Signal.KILL);
        task.await();
    }
}
