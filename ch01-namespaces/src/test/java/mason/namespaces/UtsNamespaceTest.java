// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import static workbook.testkit.Finding.expect;

import java.io.IOException;
import mason.launch.Outside;
import mason.launch.Shell;
import mason.linux.Namespace;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import workbook.testkit.Exercise;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

/** Exercise 1.2: a name of its own. */
@Exercise("1.2")
@Requires({"root", "kernel 5.11"})
@LeakCheck
final class UtsNamespaceTest {

    private static String name;
    private static String hostBefore;
    private static Shell inside;

    @BeforeAll
    static void a_shell_moves_in() throws IOException {
        name = Nonce.hostname();
        hostBefore = Outside.hostname();
        inside = Shell.behind(new UtsNamespace(name).plan());
    }

    @AfterAll
    static void it_moves_out() {
        if (inside != null) {
            inside.close();
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
                .because("a name given where there is no wall is given to everybody");
    }

    @Test
    void the_name_is_behind_a_wall() throws IOException {
        String host = Outside.ownNamespace(Namespace.UTS);
        String seen = Outside.namespace(inside.pid(), Namespace.UTS);
        expect("the command to have a UTS namespace of its own")
                .observe("it has " + seen + ", the host's is " + host, !seen.equals(host))
                .because("whoever shares the namespace can change the name");
    }
}
