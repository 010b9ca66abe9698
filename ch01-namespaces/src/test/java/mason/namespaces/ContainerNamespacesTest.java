// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import mason.launch.ContainerShell;
import mason.launch.Exec;
import mason.launch.HostProc;
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
    private static ContainerShell container;

    @BeforeAll
    static void start() throws Exception {
        name = Nonce.hostname();
        host = SharedMount.here();
        queues = Files.createDirectory(host.directory().resolve("queues"));
        container = ContainerShell.in(new ContainerNamespaces(name).plan()
                .and(new IpcNamespace(queues.toString()).plan()));
    }

    @AfterAll
    static void end() throws Exception {
        if (container != null) {
            container.close();
        }
        host.close();
    }

    @Test
    void the_command_has_six_namespaces_of_its_own() throws IOException {
        for (Namespace kind : Exec.KINDS) {
            assertThat(HostProc.namespace(container.pid(), kind))
                    .isNotEqualTo(HostProc.ownNamespace(kind));
        }
    }

    @Test
    void the_command_has_the_host_name_that_was_given() {
        assertThat(container.ask("uname -n")).isEqualTo(name);
    }

    @Test
    void what_is_mounted_in_the_container_is_not_mounted_on_the_host()
            throws IOException {
        assertThat(container.ask("grep -c ' " + queues + " ' /proc/self/mountinfo"))
                .isEqualTo("1");
        assertThat(HostProc.isMounted(queues)).isFalse();
    }

    @Test
    void users_and_clocks_are_made_when_they_are_asked_for() {
        UserNamespace user = new UserNamespace(Nonce.number(1000, 60_000), 1000);
        TimeNamespace time = new TimeNamespace(Duration.ofSeconds(Nonce.number(1, 99)));
        List<NewNamespace> all = new ContainerNamespaces(name, Optional.of(user),
                Optional.of(time)).inOrder();
        assertThat(all).contains(user, time);
        assertThat(new ContainerNamespaces(name).inOrder())
                .noneMatch(n -> n instanceof UserNamespace || n instanceof TimeNamespace);
    }
}
