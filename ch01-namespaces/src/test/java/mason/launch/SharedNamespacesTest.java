// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mason.linux.Fd;
import mason.linux.Namespace;
import mason.linux.Pid;
import mason.linux.Signal;
import mason.namespaces.SharedNamespaces;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

/** Containers that have some namespaces of the host or of another container. */
@Requires({"root", "kernel 5.11", "program sleep", "program true"})
@LeakCheck
final class SharedNamespacesTest {

    private static final Set<Namespace> SHAREABLE = EnumSet.of(Namespace.NETWORK,
            Namespace.PID, Namespace.IPC, Namespace.UTS);
    private static final Plan SLEEP = NamedExecutor.NAMESPACES
            .and(Command.of("sleep", "100").plan());

    static List<NamedExecutor> executors() {
        return NamedExecutor.all();
    }

    private static Map<Namespace, String> ids(Pid process) throws Exception {
        Map<Namespace, String> ids = new EnumMap<>(Namespace.class);
        for (Namespace kind : SHAREABLE) {
            ids.put(kind, HostProc.namespace(process, kind));
        }
        return ids;
    }

    /** Process 1 of a PID namespace ends last: when all others have been waited for. */
    private static void end(Task task) {
        task.signal(Signal.KILL);
        task.await();
    }

    @ParameterizedTest
    @MethodSource("executors")
    void those_of_the_host_are_left_as_they_are(NamedExecutor executor)
            throws Exception {
        String name = HostProc.hostname();
        Task task = executor.start(new SharedNamespaces(SHAREABLE, Map.of()).in(SLEEP));
        try {
            assertThat(ids(task.pid())).isEqualTo(ids(Pid.own()));
            assertThat(HostProc.namespace(task.pid(), Namespace.MOUNT))
                    .isNotEqualTo(HostProc.ownNamespace(Namespace.MOUNT));
            assertThat(HostProc.hostname()).isEqualTo(name);
        } finally {
            end(task);
        }
    }

    @ParameterizedTest
    @MethodSource("executors")
    void those_of_another_are_joined_each_by_itself(NamedExecutor executor)
            throws Exception {
        Task first = executor.start(SLEEP);
        try {
            for (Namespace kind : SHAREABLE) {
                SharedNamespaces shared =
                        SharedNamespaces.NONE.with(kind, first.pid());
                Task second = executor.start(shared.in(SLEEP));
                Map<Namespace, String> same = ids(second.pid());
                same.entrySet().retainAll(ids(first.pid()).entrySet());
                end(second);
                assertThat(same).containsOnlyKeys(kind);
                assertThat(shared.areHosts(kind)).isFalse();
            }
        } finally {
            end(first);
        }
    }

    @ParameterizedTest
    @MethodSource("executors")
    void all_of_another_are_joined_at_once_and_an_exec_is_in_them_too(
            NamedExecutor executor) throws Exception {
        Task first = executor.start(SLEEP);
        SharedNamespaces shared = SharedNamespaces.NONE;
        for (Namespace kind : SHAREABLE) {
            shared = shared.with(kind, first.pid());
        }
        Task second = executor.start(shared.in(SLEEP));
        try {
            assertThat(ids(second.pid())).isEqualTo(ids(first.pid()));
            try (Fd nothing = Fd.open("/dev/null", mason.linux.OpenFlag.READ_ONLY);
                    ExecEnd exec = new ExecEnd(new Exec(second.pid()).start(
                            List.of("sleep", "100"),
                            List.of(nothing, nothing, nothing)))) {
                assertThat(ids(exec.process().pid())).isEqualTo(ids(first.pid()));
            }
        } finally {
            end(second);
            end(first);
        }
    }

    private record ExecEnd(mason.linux.ChildProcess process) implements AutoCloseable {

        @Override
        public void close() {
            process.signal(Signal.KILL);
            process.await();
        }
    }
}
