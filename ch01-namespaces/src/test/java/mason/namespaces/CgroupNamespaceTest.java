// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import static workbook.testkit.Finding.expect;

import java.io.IOException;
import mason.launch.Outside;
import mason.launch.Plan;
import mason.launch.Shell;
import mason.linux.Mount;
import mason.linux.Namespace;
import mason.linux.WriteFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import workbook.testkit.Exercise;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

@Exercise("1.13")
@Requires({"root", "kernel 5.11"})
@EnabledIf(value = "mason.namespaces.TestCgroup#areMounted",
        disabledReason = "no cgroup hierarchy is mounted here")
@LeakCheck
final class CgroupNamespaceTest {

    private static TestCgroup cgroup;
    private static Shell inside;

    @BeforeAll
    static void a_shell_joins_a_cgroup_and_moves_in() throws IOException {
        cgroup = TestCgroup.made();
        inside = Shell.behind(Plan.of(
                Plan.unshare(Namespace.MOUNT),
                Plan.inNamespaces(Mount.makePrivate("/")),
                Plan.inProcess1(new WriteFile(cgroup.processes(), "0")),
                new CgroupNamespace().plan()));
    }

    @AfterAll
    static void it_moves_out() throws Exception {
        if (inside != null) {
            inside.close();
        }
        cgroup.close();
    }

    @Test
    void the_command_has_a_cgroup_namespace_of_its_own() throws IOException {
        String host = Outside.ownNamespace(Namespace.CGROUP);
        String seen = Outside.namespace(inside.pid(), Namespace.CGROUP);
        expect("the command to have a cgroup namespace of its own")
                .observe("it has " + seen + ", the host's is " + host,
                        !seen.equals(host))
                .because("whatever is not walled off is shared with the host");
    }

    @Test
    void the_cgroup_it_was_in_is_the_root_of_what_it_sees() throws IOException {
        expect("the command to be in the cgroup " + cgroup.name() + ", seen from outside")
                .observe(cgroup.of(inside.pid()),
                        cgroup.of(inside.pid()).endsWith("/" + cgroup.name()))
                .because("it was put there, and a wall moves nobody");
        expect("the command to see itself in the cgroup", "/")
                .observe(cgroup.in(inside.ask("cat /proc/self/cgroup")))
                .because("a path tells what the host calls its containers, and how many"
                        + " it has; the root of a namespace is the cgroup that its maker"
                        + " was in at that moment");
    }
}
