// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import static workbook.testkit.Finding.expect;

import mason.linux.Mount;
import mason.linux.Namespace;
import mason.linux.SetHostname;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import workbook.testkit.Exercise;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

@Exercise("1.15")
@Requires({"root", "kernel 5.11"})
@LeakCheck
final class ExecTest {

    private static String name;
    private static Shell container;

    @BeforeAll
    static void a_container_runs() {
        name = Nonce.hostname();
        container = Shell.behind(Plan.of(
                Plan.unshare(Exec.KINDS.toArray(Namespace[]::new)),
                Plan.inNamespaces(Mount.makePrivate("/"), new SetHostname(name)),
                Plan.inProcess1(Mount.of("proc", "/proc"))));
    }

    @AfterAll
    static void it_ends() {
        if (container != null) {
            container.close();
        }
    }

    @Test
    void a_visitor_shares_all_the_container_s_namespaces() throws Exception {
        try (ExecProcess visitor = ExecProcess.of(container.pid(), "read end")) {
            for (Namespace kind : Exec.KINDS) {
                expect("the visitor to be in the container's namespace of the kind "
                        + kind.file(), Outside.namespace(container.pid(), kind))
                        .observe(Outside.namespace(visitor.pid(), kind))
                        .because("a visitor who stays outside of one wall sees, and"
                                + " changes, the host there");
            }
            expect("the visitor to have a number above 1 in the container")
                    .observe("it is " + Outside.innermostNumber(visitor.pid()),
                            Outside.innermostNumber(visitor.pid()) > 1)
                    .because("the container has its process 1 already");
        }
    }

    @Test
    void a_visitor_says_what_it_sees_and_how_it_ended() throws Exception {
        int code = Nonce.exitCode();
        try (ExecProcess visitor =
                ExecProcess.of(container.pid(), "uname -n; exit " + code)) {
            expect("what the visitor says of its machine's name to arrive", name)
                    .observe(visitor.said())
                    .because("it was given descriptors to speak with");
            expect("the visitor to end with its own exit code", code)
                    .observe(visitor.await().code())
                    .because("scripts go by it");
        }
        expect("the container to go on", name).observe(container.ask("uname -n"))
                .because("a visitor comes and goes");
    }

    @Test
    void the_thread_that_calls_stays_outside() throws Exception {
        try (ExecProcess visitor = ExecProcess.of(container.pid(), "exit")) {
            for (Namespace kind : Exec.KINDS) {
                expect("the thread that calls to stay outside, in the host's namespace"
                        + " of the kind " + kind.file(), Outside.ownNamespace(kind))
                        .observe(visitor.callers(kind))
                        .because("the next file it opens would be the container's, and"
                                + " it can't go back");
            }
        }
    }
}
