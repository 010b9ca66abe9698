// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import static workbook.testkit.Finding.expect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import mason.launch.HostProc;
import mason.launch.UnshareShell;
import mason.linux.Errno;
import mason.linux.KernelException;
import mason.linux.Pid;
import mason.linux.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import workbook.testkit.Covers;
import workbook.testkit.Covers.Question;
import workbook.testkit.Exercise;
import workbook.testkit.HostChanges;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

/** Exercise 1.11: the ids of a shell that unshare(1) starts in a user namespace. */
@Exercise("1.11")
@Requires({"root", "kernel 5.11", "program unshare", "program setpriv"})
@LeakCheck
final class UserNamespaceTest {

    private UserNamespace user;
    private Path shared;
    private UnshareShell inside;

    @BeforeEach
    void start() throws IOException {
        user = UnusedIds.some();
        shared = Files.createTempDirectory("shared-");
        Files.setPosixFilePermissions(shared,
                PosixFilePermissions.fromString("rwxrwxrwx"));
        inside = MappedShell.unmapped();
    }

    @AfterEach
    void end() throws IOException {
        inside.close();
        Files.deleteIfExists(shared.resolve("file"));
        Files.delete(shared);
    }

    @Test
    void root_inside_is_an_ordinary_user_outside() throws IOException {
        MappedShell.map(user, inside);
        expect("the user that the host sees", user.first()).observe(id(inside, "Uid"))
                .because("a process that breaks out has the rights of its user outside");
    }

    @Test
    void group_0_inside_is_an_ordinary_group_outside() throws IOException {
        MappedShell.map(user, inside);
        expect("the group that the host sees", user.first()).observe(id(inside, "Gid"))
                .because("group 0 outside may read and write what is root's there");
    }

    @Test
    void a_file_made_inside_belongs_to_the_mapped_user() throws IOException {
        MappedShell.map(user, inside);
        inside.ask("touch " + shared + "/file");
        expect("the owner, on the host, of a file that root made inside",
                owner(user.first())).observe(owner())
                .because("what a container writes to the host's disks must not belong to"
                        + " the host's root");
    }

    @Test
    @Covers(Question.SHAPES)
    void there_are_as_many_ids_inside_as_were_given() throws IOException {
        for (int count : new int[]{user.count(), user.count() / 2 * 2 - 1, 2, 1}) {
            try (UnshareShell shell = MappedShell.unmapped()) {
                UserNamespace ids = new UserNamespace(user.first() + 1, count);
                MappedShell.map(ids, shell);
                expectLast(ids, shell);
            }
        }
    }

    private void expectLast(UserNamespace ids, UnshareShell shell) throws IOException {
        int last = ids.count() - 1;
        String said = given(shell, last);
        expect("the owner, on the host, of a file given to id " + last + " inside",
                owner(ids.first() + last))
                .observe(owner() + (said.isEmpty() ? "" : ": " + said))
                .because("programs give up root for an id of their own, which must be"
                        + " mapped");
        expect("a file not to be given to id " + ids.count() + " inside, which is one"
                + " too many").observe("it belongs to " + owner(),
                        given(shell, ids.count()).contains("Invalid argument"))
                .because("the next id may belong to another container");
    }

    @Test
    @Covers(Question.SECOND_START)
    void a_second_namespace_gets_its_own_range() throws IOException {
        MappedShell.map(user, inside);
        try (UnshareShell second = MappedShell.unmapped()) {
            UserNamespace other = new UserNamespace(user.first() + user.count(), 7);
            MappedShell.map(other, second);
            expect("the user that the host sees in the second namespace", other.first())
                    .observe(id(second, "Uid"))
                    .because("containers that share ids can change each other's files");
        }
    }

    @Test
    @Covers(Question.FAILING_START)
    void ids_of_a_process_that_has_ended_are_refused() {
        Pid ended;
        try (UnshareShell shell = MappedShell.unmapped()) {
            ended = shell.pid();
        }
        expectRefused("for a process that has ended", MapsOfAnswer.of(user, ended),
                Errno.ENOENT);
    }

    @Test
    @Covers(Question.FAILING_START)
    void a_range_without_ids_is_refused() {
        expectRefused("of no ids", MapsOfAnswer.of(
                new UserNamespace(user.first(), 0), inside.pid()), Errno.EINVAL);
    }

    @Test
    @Covers(Question.SIDE_EFFECTS)
    void steps_that_are_only_made_map_nothing() throws IOException {
        Path maps = inside.pid().proc();
        HostChanges.expectNoneFrom("mapIds()", () -> MapsOfAnswer.of(user, inside.pid()));
        String written = Files.readString(maps.resolve("uid_map"))
                + Files.readString(maps.resolve("gid_map"));
        expect("the maps of the process to be empty until the steps are applied")
                .observe(written.strip(), written.isBlank())
                .because("a map can be written once only, and a plan is printed first");
    }

    private static void expectRefused(String which, List<Step> steps, Errno errno) {
        String outcome = "the kernel takes it";
        try {
            steps.forEach(Step::apply);
        } catch (KernelException e) {
            outcome = e.errno().symbol();
        }
        expect("the outcome of a map " + which, errno.symbol()).observe(outcome)
                .because("the caller has to learn that there will be no such user");
    }

    private String given(UnshareShell shell, int id) {
        return shell.ask("cd %s && rm -f file && touch file && chown %d:%d file"
                .formatted(shared, id, id));
    }

    private static String owner(int id) {
        return "user " + id + ", group " + id;
    }

    private String owner() throws IOException {
        Path file = shared.resolve("file");
        return "user " + Files.getAttribute(file, "unix:uid") + ", group "
                + Files.getAttribute(file, "unix:gid");
    }

    /** The effective one of four: proc_pid_status(5). */
    private static int id(UnshareShell shell, String line) throws IOException {
        return Integer.parseInt(HostProc.status(shell.pid(), line).split("\\s+")[1]);
    }
}
