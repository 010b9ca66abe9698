// SPDX-License-Identifier: Apache-2.0
package mason.chroot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mason.launch.Command;
import mason.linux.ExitStatus.Exited;
import mason.unionfs.Overlay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

@Requires({"root", "kernel 5.11", "program busybox"})
@LeakCheck
final class PivotRootContainerTest {

    @TempDir
    private Path directory;

    @Test
    void it_runs_a_command_in_a_root_of_its_own() throws IOException {
        String name = Nonce.hostname();
        String word = Nonce.text();
        assertThat(started(name, "echo " + word + " >/note; test $(hostname) = " + name
                + " && test ! -e " + directory + " && exit 42"))
                .isEqualTo(new Exited(42));
        assertThat(directory.resolve("upper/note")).hasContent(word + "\n");
    }

    private Object started(String name, String script) throws IOException {
        for (String part : List.of("upper", "work", "merged")) {
            Files.createDirectory(directory.resolve(part));
        }
        Overlay overlay = new Overlay(List.of(new BusyboxRoot(directory).root()),
                directory.resolve("upper"), directory.resolve("work"),
                directory.resolve("merged"));
        return new PivotRootContainer(name, overlay, Command.of("sh", "-c", script))
                .start().await();
    }
}
