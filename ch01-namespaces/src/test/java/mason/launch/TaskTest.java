// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mason.linux.ExitStatus.Exited;
import mason.linux.ExitStatus.Killed;
import mason.linux.Pid;
import mason.linux.ExitStatus;
import mason.linux.KernelException;
import mason.linux.Signal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

@Requires({"linux", "kernel 5.11"})
@LeakCheck
final class TaskTest {

    private static final Executor EXECUTOR = CloneExecutor.tried(Lifetime.OF_ITS_OWN);

    @Nested
    class OfOurChild {

        @Test
        void it_is_alive_until_it_ends_though_nobody_waits_for_it() throws Exception {
            Task task = start("exec sleep 1000");
            assertThat(task.isAlive()).isTrue();
            assertThat(task.signal(Signal.KILL)).isTrue();
            while (task.isAlive()) {
                Thread.sleep(5);
            }
            assertThat(task.pid().proc()).exists();
            assertThat(task.await()).isEqualTo(new Killed(9));
            assertThat(task.pid().proc()).doesNotExist();
        }

        @Test
        void no_signal_goes_to_its_number_when_it_has_been_waited_for() {
            Task task = start("exit 0");
            task.await();
            assertThat(task.signal(Signal.KILL)).isFalse();
            assertThat(task.isAlive()).isFalse();
        }

        /** Real-time signals too: docker kill takes any. */
        @Test
        void any_signal_can_be_sent() {
            for (int number : List.of(1, 3, 10, 15, 34, 64)) {
                Task task = start("kill -STOP $$; exec sleep 1000");
                task.signal(new Signal(number));
                task.signal(Signal.CONTINUE);
                assertThat(task.await()).isEqualTo(new Killed(number));
            }
        }

        @Test
        void its_end_can_be_waited_for_twice_and_in_both_ways() {
            int code = Nonce.exitCode();
            Task task = start("exit " + code);
            CompletableFuture<ExitStatus> end = task.ended();
            assertThat(task.await()).isEqualTo(new Exited(code));
            assertThat(task.await()).isEqualTo(new Exited(code));
            assertThat(end.join()).isEqualTo(new Exited(code));
        }

        @Test
        void each_of_many_brings_its_own_end() throws Exception {
            List<Task> tasks = java.util.stream.IntStream.range(0, 40)
                    .mapToObj(i -> start("sleep 0.0" + i % 7 + "; exit " + i)).toList();
            List<CompletableFuture<ExitStatus>> ends =
                    tasks.stream().map(Task::ended).toList();
            for (int i = 0; i < ends.size(); i++) {
                assertThat(ends.get(i).get(30, TimeUnit.SECONDS))
                        .isEqualTo(new Exited(i));
            }
        }
    }

    @Nested
    class OfAnothersChild {

        @Requires("kernel 6.15")
        @Test
        void its_end_is_known_once_its_parent_has_waited_for_it() throws Exception {
            int code = Nonce.exitCode();
            assertThat(end("sleep 0.3; exit " + code))
                    .contains(new Exited(code));
            assertThat(end("sleep 0.3; kill -TERM $$")).contains(new Killed(15));
        }

        @Test
        void it_takes_signals() throws Exception {
            Process parent = parent("exec sleep 1000");
            AdoptedTask task = AdoptedTask.of(child(parent));
            assertThat(task.isAlive()).isTrue();
            assertThat(task.signal(Signal.TERM)).isTrue();
            task.ended().get(30, TimeUnit.SECONDS);
            assertThat(task.isAlive()).isFalse();
            parent.waitFor();
        }

        @Test
        void one_that_is_gone_can_not_be_adopted() {
            Task gone = start("exit 0");
            gone.await();
            assertThatThrownBy(() -> AdoptedTask.of(gone.pid()))
                    .isInstanceOf(KernelException.class).hasMessageContaining("ESRCH");
        }

        /** Its parent, a shell that has become another program, never waits. */
        @Test
        void its_end_is_known_though_nobody_waits_for_it() throws Exception {
            Process parent = new ProcessBuilder("sh", "-c",
                    "sh -c 'sleep 0.3; exit 9' & echo $!; exec sleep 1000").start();
            assertThat(AdoptedTask.of(child(parent)).ended().get(30, TimeUnit.SECONDS))
                    .contains(new Exited(9));
            parent.destroyForcibly().waitFor();
        }

        private Optional<ExitStatus> end(String script) throws Exception {
            Process parent = parent(script);
            Optional<ExitStatus> end = AdoptedTask.of(child(parent)).ended().get(30,
                    TimeUnit.SECONDS);
            parent.waitFor();
            return end;
        }

        /** A shell that waits for its child, whose number it prints. */
        private Process parent(String script) throws IOException {
            return new ProcessBuilder("sh", "-c",
                    "sh -c '" + script + "' & echo $!; wait")
                    .start();
        }

        private Pid child(Process parent) throws IOException {
            return Pid.parse(parent.inputReader().readLine());
        }
    }

    private static Task start(String script) {
        try (Stdio stdio = Stdio.withoutInput()) {
            return EXECUTOR.start(Command.of("sh", "-c", script).plan(), stdio);
        }
    }
}
