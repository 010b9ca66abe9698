// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import static workbook.exercise.Finding.expect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import mason.linux.Namespace;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import workbook.exercise.Exercise;
import workbook.exercise.Nonce;
import workbook.leaks.LeakCheck;
import workbook.needs.RequiresKernel;
import workbook.needs.RequiresRoot;

@Exercise("1.1")
@RequiresRoot
@RequiresKernel("5.11")
@LeakCheck
final class WallsTest {

    private static final List<Namespace> FIVE = List.of(Namespace.MOUNT, Namespace.UTS,
            Namespace.IPC, Namespace.PID, Namespace.NETWORK);

    private static String name;
    private static String hostBefore;
    private static Shell inside;

    @BeforeAll
    static void a_shell_moves_in() throws IOException {
        name = Nonce.hostname();
        hostBefore = Outside.hostname();
        inside = Shell.behind(new Namespaces(name).plan());
    }

    @AfterAll
    static void it_moves_out() {
        if (inside != null) {
            inside.close();
        }
    }

    @Test
    void the_command_has_five_namespaces_of_its_own() throws IOException {
        for (Namespace kind : FIVE) {
            String host = Outside.ownNamespace(kind);
            String seen = Outside.namespace(inside.pid(), kind);
            expect("the command to have a namespace of its own of the kind "
                    + kind.file()).observe("it has " + seen + ", the host's is " + host,
                            !seen.equals(host))
                    .because("whatever is not walled off is shared with the host");
        }
    }

    @Test
    void the_command_calls_its_machine_by_the_name_it_was_given() {
        expect("the command to call its machine", name).observe(inside.ask("uname -n"))
                .because("programs tell machines apart by name, in logs and in clusters");
    }

    @Test
    void the_host_keeps_its_name() throws IOException {
        expect("the host to keep its name", hostBefore).observe(Outside.hostname())
                .because("a name given before there is a wall is given to everybody");
    }

    @Test
    void a_mount_made_inside_stays_inside() throws Exception {
        try (SharedMount host = SharedMount.here();
                Shell later = Shell.behind(new Namespaces(name).plan())) {
            Path target = host.directory().resolve(Nonce.text());
            String said = later.ask("mkdir " + target + " && mount -t tmpfs tmpfs "
                    + target + " && grep -c " + target + " /proc/self/mountinfo");
            expect("a mount to be made inside", "1").observe(said)
                    .because("a container has its own mounts");
            expect("a mount made inside to stay inside")
                    .observe(target + " appeared on the host",
                            !Outside.isMounted(target))
                    .because("a copied mount tree goes on passing events to the one it"
                            + " was copied from as long as the two are peers");
        }
    }

    @Test
    void the_command_is_process_1() throws IOException {
        expect("the command to be process number", 1)
                .observe(Outside.innermostNumber(inside.pid()))
                .because("process 1 adopts orphans, and its end is the end of all others"
                        + " in its namespace");
    }

    @Test
    void the_command_reaches_itself_over_the_network() {
        String word = Nonce.text();
        expect("the command to reach itself at 127.0.0.1 and hear", word)
                .observe(inside.ask(LoopbackCall.saying(word)))
                .because("a new network namespace has one device, and it is down");
    }
}
