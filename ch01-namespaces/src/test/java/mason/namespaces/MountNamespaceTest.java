// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import static workbook.testkit.Finding.expect;

import java.nio.file.Files;
import java.nio.file.Path;
import mason.launch.Outside;
import mason.launch.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import workbook.testkit.Exercise;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

/** Exercise 1.3: mounts nobody sees, where the host shares its own. */
@Exercise("1.3")
@Requires({"root", "kernel 5.11"})
@LeakCheck
final class MountNamespaceTest {

    private SharedMount host;
    private Path target;
    private Shell inside;

    @BeforeEach
    void a_shell_moves_in() throws Exception {
        host = SharedMount.here();
        target = Files.createDirectory(host.directory().resolve(Nonce.text()));
        inside = Shell.behind(new MountNamespace().plan());
    }

    @AfterEach
    void it_moves_out() throws Exception {
        if (inside != null) {
            inside.close();
        }
        host.close();
    }

    @Test
    void a_mount_made_inside_stays_inside() throws Exception {
        String said = inside.ask("mount -t tmpfs tmpfs " + target + " && grep -c "
                + target + " /proc/thread-self/mountinfo");
        expect("a mount to be made inside", "1").observe(said)
                .because("a container has its own mounts");
        expect("a mount made inside to stay inside")
                .observe(target + " appeared on the host", !Outside.isMounted(target))
                .because("a copied mount tree goes on passing events to the one it was"
                        + " copied from as long as the two are peers");
    }

    @Test
    void a_mount_made_on_the_host_stays_there() throws Exception {
        host.mount(target);
        expect("what the host mounts later to stay outside")
                .observe(target + " appeared inside",
                        !Outside.isMounted(target, inside.pid()))
                .because("a disk that is plugged in on the host is not for everybody who"
                        + " runs there");
    }

    @Test
    void the_host_goes_on_as_before() throws Exception {
        expect("the host's own mounts to go on sharing what happens below them")
                .observe(host.directory() + " shares nothing any more", host.isShared())
                .because("other programs of the host wait for those mounts");
    }
}
