// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mason.launch.CloneExecutor;
import mason.launch.Executor;
import mason.launch.JvmExecutor;
import mason.launch.Lifetime;
import mason.launch.Plan;
import mason.launch.Stdio;
import mason.launch.Task;
import mason.linux.ChangeDirectory;
import mason.linux.KernelCall;
import mason.linux.KernelException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

/** The plan of a usual container, with one of process 1's calls broken on purpose. */
@Requires({"root", "kernel 5.11", "controller pids", "program busybox"})
@LeakCheck
final class BrokenStepTest {

    private static final int EACH = 1;
    private static final int SOME = 12;

    @TempDir
    private Path state;

    /** Starts with one call replaced; it counts from 0. */
    private static final class BreakingExecutor implements Executor {

        private final Executor real;
        private final KernelCall refused = new ChangeDirectory("/there/is/none");
        private int place;
        private int calls = 1;

        BreakingExecutor(Executor real) {
            this.real = real;
        }

        @Override
        public Task start(Plan plan, Stdio stdio) {
            List<KernelCall> broken = new ArrayList<>(plan.inProcess1());
            calls = broken.size();
            broken.set(place, refused);
            return real.start(new Plan(plan.onHost(), plan.unshared(), plan.idMapping(),
                    plan.inNamespaces(), broken, plan.init()), stdio);
        }
    }

    @Test
    void keeps_the_command_from_running_in_a_clone() throws Exception {
        expectNeverRun(CloneExecutor.tried(Lifetime.OF_THIS_JVM), EACH);
    }

    @Test
    void keeps_the_command_from_running_in_a_second_JVM() throws Exception {
        expectNeverRun(JvmExecutor.with(Lifetime.OF_THIS_JVM), SOME);
    }

    private void expectNeverRun(Executor executor, int distance) throws Exception {
        BreakingExecutor breaking = new BreakingExecutor(executor);
        try (TestEngine engine = new TestEngine(state, breaking)) {
            for (; breaking.place < breaking.calls; breaking.place += distance) {
                Container container = engine.create("{}", "echo", "ran");
                KernelException refusal =
                        catchThrowableOfType(KernelException.class,
                                () -> engine.containers().start(container));
                assertThat(refusal).as("call %d", breaking.place).isNotNull();
                assertThat(refusal.step()).isEqualTo(breaking.refused);
                assertThat(container.state()).isEqualTo(ContainerState.CREATED);
                assertThat(engine.output(container)).isEmpty();
                engine.containers().remove(container, false);
            }
            assertThat(breaking.calls).isGreaterThan(20);
        }
    }
}
