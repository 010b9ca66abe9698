// SPDX-License-Identifier: Apache-2.0
package mason.engine.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import mason.launch.Stdio;
import mason.launch.Task;
import mason.linux.KernelException;
import mason.linux.Signal;
import mason.unionfs.Overlay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.Exercise;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

/** Exercise 5.1: the four mechanisms, joined. */
@Exercise("5.1")
@Requires({"root", "controller pids", "program busybox"})
class ContainerExercise {

    @TempDir
    private Path place;
    private Path directory;
    private final String hostname = Nonce.hostname();
    private final String name = "exercise-" + Nonce.text();
    private Cgroup cgroup;
    private Path merged;
    private Task child;

    @BeforeEach
    void build() throws Exception {
        directory = Files.createDirectory(place.resolve("shared"));
        run("mount", "-t", "tmpfs", "tmpfs", directory.toString());
        run("mount", "--make-shared", directory.toString());
        Path layer = Files.createDirectories(directory.resolve("layer"));
        Files.createDirectory(layer.resolve("bin"));
        Files.copy(Path.of("/bin/busybox"), layer.resolve("bin/busybox"));
        layer.resolve("bin/busybox").toFile().setExecutable(true);
        Files.writeString(layer.resolve(name), "");
        for (String part : List.of("upper", "work", "merged")) {
            Files.createDirectory(directory.resolve(part));
        }
        merged = directory.resolve("merged");
        cgroup = Cgroup.create(Hierarchies.detect(), name,
                Limits.none().with(PidsMax.of(Nonce.number(50, 500))));
        child = started(new Container(hostname, cgroup, new Overlay(List.of(layer),
                directory.resolve("upper"), directory.resolve("work"), merged),
                Command.of("/bin/busybox", "sleep", "60")));
    }

    private static Task started(Container container) {
        try {
            return JvmExecutor.start(container.plan(), Stdio.inherited());
        } catch (KernelException e) {
            expect("the container to start").observe(e.getMessage())
                    .because("what one part has done decides what the next can still do");
            throw e;
        }
    }

    @AfterEach
    void tear_down() throws Exception {
        if (child != null) {
            child.pid().signal(Signal.KILL);
            child.await();
        }
        cgroup.close();
        run("umount", "--recursive", directory.toString());
    }

    private static String run(String... words) throws Exception {
        Process process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), String.join(" ", words));
        return said;
    }

    @Test
    void the_walls_stand() throws IOException {
        Path ours = Path.of("/proc/self/ns/pid");
        Path theirs = child.pid().proc().resolve("ns/pid");
        expect("a PID namespace of the container's own").observe(
                Files.readSymbolicLink(theirs) + " beside the host's "
                        + Files.readSymbolicLink(ours),
                !Files.readSymbolicLink(theirs).equals(Files.readSymbolicLink(ours)))
                .because("without walls a process sees and signals its neighbours");
    }

    @Test
    void the_sky_is_rationed() throws IOException {
        String groups = Files.readString(child.pid().proc().resolve("cgroup"));
        expect("the cgroup of the container, and so the limit, to be in force")
                .observe(groups.strip(), groups.contains(name))
                .because("a limit counts for those who are in the cgroup, and for nobody"
                        + " else");
    }

    @Test
    void the_sky_begins_above_its_own_head() throws Exception {
        String pid = child.pid().toString();
        String seen = run("nsenter", "--cgroup", "--target", pid, "cat",
                child.pid().proc() + "/cgroup");
        expect("the container to see its own cgroup as the root, not as one below it")
                .observe(seen.strip(), !seen.contains(name))
                .because("a container that knows the path of its cgroup knows what else"
                        + " runs on the host, and by what names");
    }

    @Test
    void the_ground_is_an_overlay() throws IOException {
        List<String> roots = mounts(child.pid().proc()).stream()
                .filter(line -> line.split(" ")[4].equals("/")).toList();
        expect("one mount at /, of type overlay").observe(roots.toString(),
                roots.size() == 1 && roots.get(0).contains(" - overlay "))
                .because("what the container changes has to land in its own layer");
    }

    @Test
    void the_host_sees_none_of_it() throws IOException {
        List<String> seen = mounts(Path.of("/proc/self")).stream()
                .filter(line -> line.contains(merged.toString())).toList();
        expect("no mount of the container to be seen by the host")
                .observe(seen.isEmpty() ? "none" : seen.toString(), seen.isEmpty())
                .because("a mount that the host sees too stays when the container ends");
    }

    private static List<String> mounts(Path process) throws IOException {
        return Files.readAllLines(process.resolve("mountinfo"));
    }
}
