// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

@Requires({"root", "kernel 5.11"})
@LeakCheck
final class JoinNamespacesTest {

    private static final PosixSpawn TRUE = new PosixSpawn(
            new Execve(List.of("/bin/true"), List.of()), List.of());
    private static UserNamespaceChild container;

    @BeforeAll
    static void start() {
        container = UserNamespaceChild.start(TRUE, Set.of(Namespace.USER));
    }

    @AfterAll
    static void end() {
        if (container != null) {
            container.close();
        }
    }

    @Test
    void a_process_with_threads_cannot_join_a_user_namespace() {
        refused(container.pid(), Namespace.USER, Errno.EINVAL,
                "a process with threads can't join a user namespace");
    }

    @Test
    void a_process_with_threads_cannot_join_a_time_namespace() {
        refused(container.pid(), Namespace.TIME, Errno.EUSERS,
                "a process with threads can't join a time namespace");
    }

    @Test
    void a_process_that_has_ended_cannot_be_joined() {
        UserNamespaceChild gone = UserNamespaceChild.start(TRUE, Set.of(Namespace.USER));
        gone.close();
        refused(gone.pid(), Namespace.UTS, Errno.ESRCH, "");
    }

    @Test
    void a_join_of_no_kind_is_refused() {
        assertThatThrownBy(() -> new JoinNamespaces(container.pid(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void refused(Pid process, Namespace kind, Errno errno, String hint) {
        assertThatThrownBy(() -> new JoinNamespaces(process, Set.of(kind)).apply())
                .isInstanceOfSatisfying(KernelException.class, e -> {
                    assertThat(e.errno()).isEqualTo(errno);
                    assertThat(e.hint()).isEqualTo(hint);
                });
    }
}
