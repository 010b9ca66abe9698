// SPDX-License-Identifier: Apache-2.0
package mason.engine.runtime;

import static workbook.testkit.Finding.expect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mason.cgroups.Cgroup;
import mason.cgroups.Hierarchies;
import mason.cgroups.Limits;
import mason.cgroups.PidsMax;
import mason.launch.Command;
import mason.launch.JvmExecutor;
import mason.launch.Plan;
import mason.launch.Stdio;
import mason.launch.Task;
import mason.linux.KernelException;
import mason.linux.Signal;
import mason.unionfs.Overlay;
import workbook.testkit.Nonce;

/**
 * What a container is made of, in a directory of the host that shares its mounts, as it
 * would where systemd is in charge.
 */
final class EngineContainer implements AutoCloseable {

    private static final Path BUSYBOX = Path.of("/bin/busybox");

    final String hostname = Nonce.hostname();
    final String name = "exercise-" + Nonce.text();
    final String file = Nonce.text();
    final int processes = Nonce.number(50, 500);
    final Path directory;
    final Overlay overlay;
    private final Cgroup cgroup;
    private Task task;

    EngineContainer(Path directory) throws Exception {
        this.directory = Files.createDirectory(directory);
        run("mount", "-t", "tmpfs", "tmpfs", directory.toString());
        run("mount", "--make-shared", directory.toString());
        overlay = new Overlay(List.of(layer("lower"), layer("top")), made("upper"),
                made("work"), made("merged"));
        Files.createDirectory(directory.resolve("top/bin"));
        Files.copy(BUSYBOX, directory.resolve("top/bin/busybox"));
        directory.resolve("top/bin/busybox").toFile().setExecutable(true);
        cgroup = Cgroup.create(Hierarchies.detect(), name,
                Limits.none().with(PidsMax.of(processes)));
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
        return new ContainerSpec(hostname, cgroup, overlay, command).plan();
    }

    /** Expects that it starts. */
    EngineContainer started() {
        try {
            return started(new Command(List.of("/bin/busybox", "sleep", "60"),
                    List.of("NAME=" + name), "/own-place/here", false));
        } catch (KernelException e) {
            expect("the container to start").observe(e.getMessage())
                    .because("a part can need what another has made, or takes away: a"
                            + " cgroup needs files that are out of reach in the root");
            throw e;
        }
    }

    EngineContainer started(Command command) {
        task = JvmExecutor.start(plan(command), Stdio.inherited());
        return this;
    }

    /** Process 1, as the host sees it. */
    Path process() {
        return task.pid().proc();
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
            task.signal(Signal.KILL);
            task.await();
        }
        cgroup.close();
        run("umount", "--recursive", directory.toString());
        Files.delete(directory);
    }
}
