// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import static workbook.testkit.Finding.expect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import mason.launch.Outside;
import mason.launch.Plan;
import mason.launch.Shell;
import mason.linux.Mount;
import mason.linux.Namespace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.Exercise;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

/** Exercise 1.4: a /proc of its own, at a place nobody can know beforehand. */
@Exercise("1.4")
@Requires({"root", "kernel 5.11"})
@LeakCheck
final class ProcFilesystemTest {

    private static final Plan WALLS = Plan.unshare(Namespace.PID, Namespace.MOUNT)
            .and(Plan.inNamespaces(Mount.makePrivate("/")));

    @TempDir
    private Path directory;
    private Path view;
    private Shell inside;

    @BeforeEach
    void a_shell_moves_in() throws IOException {
        view = Files.createDirectory(directory.resolve(Nonce.text()));
        inside = Shell.behind(WALLS.and(new ProcFilesystem(view.toString()).plan()));
    }

    @AfterEach
    void it_moves_out() {
        if (inside != null) {
            inside.close();
        }
    }

    @Test
    void it_is_where_it_was_asked_for() throws IOException {
        String mount = mount();
        expect("a file system of type proc at " + view)
                .observe(mount.isEmpty() ? "nothing is mounted there" : mount,
                        mount.contains(" - proc "))
                .because("the root of a container is somewhere else while it is built");
    }

    @Test
    void it_shows_no_process_of_the_host() throws Exception {
        String word = Nonce.text();
        Process neighbour = new ProcessBuilder("sh", "-c", "read " + word).start();
        try {
            boolean seen =
                    numbers().stream().anyMatch(n -> commandLine(n).contains(word));
            expect("no process of the host to be in sight")
                    .observe("there are the processes " + numbers() + (seen
                            ? ", one of the host among them"
                            : ""), numbers().equals(List.of("1")))
                    .because("whoever is seen can be studied: arguments, environment,"
                            + " open files");
        } finally {
            neighbour.destroyForcibly().waitFor();
        }
    }

    @Test
    void the_command_finds_itself_there_as_number_1() {
        expect("the command to find itself as process", "1")
                .observe(inside.ask("read number rest <" + view
                        + "/self/stat; echo $number"))
                .because("programs look for themselves in /proc/self: for their memory,"
                        + " their descriptors, their name");
    }

    @Test
    void nothing_in_it_can_be_run() throws IOException {
        List<String> wanted = List.of("nosuid", "nodev", "noexec");
        List<String> options = Arrays.asList(
                mount().isEmpty() ? new String[0] : mount().split(" ")[5].split(","));
        expect("how the mount behaves to include " + wanted)
                .observe(options.toString(), options.containsAll(wanted))
                .because("a file system of the kernel's has no business with programs"
                        + " and devices, and has been misused for both");
    }

    private String mount() throws IOException {
        return Outside.mount(view, inside.pid().proc()).orElse("");
    }

    /** The processes it shows, looked at from outside. */
    private List<String> numbers() {
        String[] all = root().toFile().list((d, name) -> name.matches("[0-9]+"));
        return all == null ? List.of() : Arrays.asList(all);
    }

    private String commandLine(String number) {
        try {
            return Files.readString(root().resolve(number).resolve("cmdline"));
        } catch (IOException gone) {
            return "";
        }
    }

    private Path root() {
        return Path.of(inside.pid().proc() + "/root" + view);
    }
}
