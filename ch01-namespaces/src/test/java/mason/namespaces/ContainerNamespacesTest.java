// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import static workbook.testkit.Finding.expect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import mason.launch.Exec;
import mason.launch.Outside;
import mason.launch.Shell;
import mason.linux.Namespace;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

@Requires({"root", "kernel 5.11"})
@LeakCheck
final class ContainerNamespacesTest {

    private static String name;
    private static SharedMount host;
    private static Path queues;
    private static Shell inside;

    @BeforeAll
    static void a_shell_moves_in() throws Exception {
        name = Nonce.hostname();
        host = SharedMount.here();
        queues = Files.createDirectory(host.directory().resolve("queues"));
        inside = Shell.behind(new ContainerNamespaces(name).plan());
    }

    @AfterAll
    static void it_moves_out() throws Exception {
        if (inside != null) {
            inside.close();
        }
        host.close();
    }

    @Test
    void the_command_has_six_namespaces_of_its_own() throws IOException {
        for (Namespace kind : Exec.KINDS) {
            String outside = Outside.ownNamespace(kind);
            String seen = Outside.namespace(inside.pid(), kind);
            expect("the command to have a namespace of its own of the kind "
                    + kind.file())
                    .observe("it has " + seen + ", the host's is " + outside,
                            !seen.equals(outside))
                    .because("whatever is not walled off is shared with the host");
        }
    }

    @Test
    void the_command_calls_its_machine_by_the_name_it_was_given() {
        expect("the command to call its machine", name).observe(inside.ask("uname -n"))
                .because("programs tell machines apart by name, in logs and in clusters");
    }

    @Test
    void what_a_wall_mounts_is_mounted_behind_the_walls() throws IOException {
        expect("the container to see its queues at a directory of its own", "1")
                .observe(inside.ask("grep -c ' " + queues + " ' /proc/self/mountinfo"))
                .because("a queue that no file shows can't be listed or removed");
        expect("the queues of the container not to be seen on the host")
                .observe("they are mounted at " + queues + " there",
                        !Outside.isMounted(queues))
                .because("the copy of a mount tree goes on passing on what is mounted in"
                        + " it until it is made private");
    }

    @Test
    void users_and_clocks_are_for_those_who_ask() {
        UserNamespace user = new UserNamespace(Nonce.number(1000, 60_000), 1000);
        TimeNamespace time = new TimeNamespace(Duration.ofSeconds(Nonce.number(1, 99)));
        List<NewNamespace> asked =
                new ContainerNamespaces(name, Optional.of(user), Optional.of(time))
                        .inOrder();
        expect("the users it was asked for to be among the walls")
                .observe("" + asked, asked.contains(user))
                .because("root inside is the host's root without them");
        expect("the clocks it was asked for to be among the walls")
                .observe("" + asked, asked.contains(time))
                .because("a container that moves takes its time along");
        List<NewNamespace> usual = new ContainerNamespaces(name).inOrder();
        expect("no walls that it wasn't asked for")
                .observe("" + usual, usual.stream().noneMatch(
                        w -> w instanceof UserNamespace || w instanceof TimeNamespace))
                .because("files of the host belong to nobody in a user namespace that"
                        + " has other users");
    }
}
