// SPDX-License-Identifier: Apache-2.0
package mason.chroot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mason.launch.Command;
import mason.launch.JvmExecutor;
import mason.launch.Plan;
import mason.linux.ExitStatus;
import mason.linux.Fd;
import mason.linux.OpenFlag;
import mason.namespaces.ContainerNamespaces;
import mason.namespaces.ProcFilesystem;

/** A command in namespaces of its own that still sees the host's programs. */
record SecuredCommand(Path output, ProcessSecurity security) {

    /** What a script prints, its errors included. */
    String says(String script) throws IOException {
        run("sh", "-c", script + "\n");
        return Files.readString(output).strip();
    }

    ExitStatus run(String... argv) throws IOException {
        Files.write(output, new byte[0]);
        Plan plan = new ContainerNamespaces("container").plan()
                .and(new ProcFilesystem("/proc").plan())
                .and(security.plan(Command.of(argv)));
        try (Fd out = Fd.open(output.toString(), OpenFlag.WRITE_ONLY)) {
            return JvmExecutor.start(plan, () -> List.of(Fd.STDIN, out, out)).await();
        }
    }
}
