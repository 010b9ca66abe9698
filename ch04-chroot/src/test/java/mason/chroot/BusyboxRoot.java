// SPDX-License-Identifier: Apache-2.0
package mason.chroot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mason.launch.Command;
import mason.launch.JvmExecutor;
import mason.launch.Plan;
import mason.launch.Stdio;
import mason.launch.Task;
import mason.linux.Fd;
import mason.linux.Mount;
import mason.linux.OpenFlag;
import mason.namespaces.ContainerNamespaces;

/** A root directory with nothing but busybox in it, and containers that have it. */
final class BusyboxRoot {

    private static final List<Path> BUSYBOX = List.of(Path.of("/bin/busybox"),
            Path.of("/usr/bin/busybox"));

    private final Path root;
    private final Path output;

    BusyboxRoot(Path directory) throws IOException {
        root = Files.createDirectories(directory.resolve("root"));
        output = Files.createFile(directory.resolve("output"));
        Path bin = Files.createDirectory(root.resolve("bin"));
        Files.copy(BUSYBOX.stream().filter(Files::exists).findFirst().orElseThrow(),
                bin.resolve("busybox"));
        bin.resolve("busybox").toFile().setExecutable(true);
        for (String applet : List.of("sh", "sleep", "ls", "cat", "stat", "mount", "dd",
                "hostname")) {
            Files.createSymbolicLink(bin.resolve(applet), Path.of("busybox"));
        }
    }

    Path root() {
        return root;
    }

    /** All that comes before a command. */
    Plan plan() {
        return plan(RootOptions.PLAIN);
    }

    Plan plan(RootOptions options) {
        return mountPoint().and(new RootFilesystem(root.toString(), options).plan());
    }

    /** Namespaces, in which the directory is a mount. */
    Plan mountPoint() {
        return new ContainerNamespaces("container").plan()
                .and(Plan.inNamespaces(Mount.bind(root.toString(), root.toString())));
    }

    Plan plan(String... argv) {
        return plan().and(Command.of(argv).plan());
    }

    Task start(String... argv) {
        return start(plan(argv));
    }

    Task start(Plan plan) {
        try (Fd out = Fd.open(output.toString(), OpenFlag.WRITE_ONLY)) {
            Stdio stdio = () -> List.of(Fd.STDIN, out, Fd.STDERR);
            return JvmExecutor.start(plan, stdio);
        }
    }

    /** What a script run by its shell prints. */
    String says(String script) throws IOException {
        return says(plan(), script);
    }

    /** The same in a root with these options, errors included. */
    String says(RootOptions options, String script) throws IOException {
        return says(plan(options), "exec 2>&1; " + script);
    }

    String says(Plan before, String script) throws IOException {
        Files.write(output, new byte[0]);
        start(before.and(Command.of("sh", "-c", script).plan())).await();
        return Files.readString(output).strip();
    }
}
