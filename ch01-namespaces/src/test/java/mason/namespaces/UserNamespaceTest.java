// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import static workbook.testkit.Finding.expect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import mason.launch.Outside;
import mason.launch.Shell;
import mason.linux.KernelException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import workbook.testkit.Exercise;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

@Exercise("1.11")
@Requires({"root", "kernel 5.11"})
@LeakCheck
final class UserNamespaceTest {

    private static UserNamespace user;
    private static Path everybodys;
    private static Shell inside;

    @BeforeAll
    static void a_shell_moves_in() throws IOException {
        user = UnusedIds.some();
        everybodys = Files.createTempDirectory("everybodys-");
        Files.setPosixFilePermissions(everybodys,
                PosixFilePermissions.fromString("rwxrwxrwx"));
        try {
            inside = Shell.behind(user.plan());
        } catch (KernelException e) {
            expect("the command to become user 0 and group 0 of its namespace")
                    .observe(e.getMessage())
                    .because("whoever has no id inside can't become root there, and a"
                            + " user is one number and a group another");
        }
    }

    @AfterAll
    static void it_moves_out() throws IOException {
        if (inside != null) {
            inside.close();
        }
        Files.deleteIfExists(everybodys.resolve("file"));
        Files.delete(everybodys);
    }

    @Test
    void root_inside_is_nobody_outside() throws IOException {
        expect("the command to be user and group", "0 0")
                .observe(inside.ask("echo $(id -u) $(id -g)"))
                .because("a container's programs expect to be root");
        expect("the host to see the command's user as", user.first())
                .observe(id("Uid"))
                .because("a process that breaks out is whoever it is outside");
        expect("the host to see the command's group as", user.first())
                .observe(id("Gid"))
                .because("group 0 outside may read and write what is root's there");
    }

    @Test
    void a_file_made_inside_belongs_to_that_nobody() throws IOException {
        inside.ask("touch " + everybodys + "/file");
        String owner = "user " + user.first() + ", group " + user.first();
        expect("a file made inside to belong outside to", owner).observe(owner())
                .because("what a container writes to the host's disks must not be the"
                        + " host's root's");
    }

    @Test
    void there_are_as_many_ids_inside_as_it_was_given() throws IOException {
        int last = user.count() - 1;
        String owner = "user " + (user.first() + last) + ", group "
                + (user.first() + last);
        String said = given(last);
        expect("a file given to user and group " + last + " inside to belong outside to",
                owner).observe(owner() + (said.isEmpty() ? "" : ": " + said))
                .because("programs drop root for an id of their own, and it must exist");
        expect("a file not to be given to user " + user.count() + " inside")
                .observe("it belongs to " + owner(),
                        given(user.count()).contains("Invalid argument"))
                .because("the next id is somebody else's, perhaps another container's");
    }

    private static String given(int id) {
        return inside.ask("cd " + everybodys + " && touch file && chown " + id + ":" + id
                + " file");
    }

    private static String owner() throws IOException {
        Path file = everybodys.resolve("file");
        return "user " + Files.getAttribute(file, "unix:uid") + ", group "
                + Files.getAttribute(file, "unix:gid");
    }

    /** The effective one of four: proc_pid_status(5). */
    private static int id(String line) throws IOException {
        return Integer.parseInt(Outside.status(inside.pid(), line).split("\\s+")[1]);
    }
}
