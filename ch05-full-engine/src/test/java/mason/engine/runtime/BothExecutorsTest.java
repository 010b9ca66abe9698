// SPDX-License-Identifier: Apache-2.0
package mason.engine.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mason.launch.CloneExecutor;
import mason.launch.Command;
import mason.launch.Executor;
import mason.launch.JvmExecutor;
import mason.launch.Lifetime;
import mason.launch.Plan;
import mason.launch.Stdio;
import mason.launch.Task;
import mason.linux.ChangeDirectory;
import mason.linux.Fd;
import mason.linux.KernelException;
import mason.namespaces.TimeNamespace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

/** The engine's container, made by a second JVM and by a clone, and seen from inside. */
@Requires({"root", "kernel 5.11", "controller pids", "program busybox"})
@LeakCheck
final class BothExecutorsTest {

    private static final String LOOK = "cd /proc/1; export PATH=/bin; b=/bin/busybox;"
            + " $b cat status mountinfo cgroup limits oom_score_adj;"
            + " for f in fd/*; do echo $f; done; $b readlink root cwd; $b env; $b id;"
            + " $b hostname; umask; $b ls /dev";
    /** What differs between two runs of one program, or is what the kernel counted. */
    private static final String VARYING = "(Vm|Rss|Hugetlb|SigQ|.*ctxt_switches|Pid|Tgid"
            + "|NSpid|NStgid|NSpgid|NSsid|Ngid|FDSize|voluntary|nonvoluntary).*";

    /** Overlay gives a new upper layer a UUID, and says so from its first mount on. */
    private static final String FIRST_MOUNT_OF_A_LAYER = ",uuid=\\w+";

    @TempDir
    private Path place;
    private EngineContainer container;

    /** A configuration, as it changes the engine's plan. */
    enum Configuration {

        USUAL {

            @Override
            Plan of(Plan plan) {
                return plan;
            }
        },
        WITH_INIT {

            @Override
            Plan of(Plan plan) {
                return plan.withInit();
            }
        },
        WITH_CLOCKS {

            @Override
            Plan of(Plan plan) {
                return new TimeNamespace(Duration.ofHours(1)).plan().and(plan);
            }
        };

        abstract Plan of(Plan plan);
    }

    @BeforeEach
    void prepare() throws Exception {
        container = new EngineContainer(place.resolve("shared"));
    }

    @AfterEach
    void end() throws Exception {
        container.close();
    }

    @ParameterizedTest
    @EnumSource
    void make_the_same_container(Configuration configuration) throws IOException {
        Plan plan = configuration.of(container.plan(
                new Command(List.of("/bin/busybox", "sh", "-c", LOOK),
                        List.of("NAME=" + container.name), "/own-place/here", false)));
        String byJvm = seen(JvmExecutor.with(Lifetime.OF_THIS_JVM), plan);
        String byClone = seen(CloneExecutor.tried(Lifetime.OF_THIS_JVM), plan);
        assertThat(byJvm).contains("NAME=" + container.name, container.hostname,
                " - overlay ", "Max open files");
        assertThat(byClone).isEqualTo(byJvm);
    }

    /** The builder thread's root is the container's by then. */
    @Test
    void tell_the_same_of_a_step_that_fails_after_the_change_of_root() {
        Plan whole = container.plan(Command.of("/bin/busybox", "true"));
        Plan broken = container.plan(Command.of("/there/is/none"));
        Plan late = whole.takeWhile(s -> !s.text().startsWith("setsid"))
                .and(Plan.inProcess1(new ChangeDirectory("/there/is/none")))
                .and(Command.of("/bin/busybox", "true").plan());
        for (Plan plan : List.of(broken, late)) {
            assertThat(refusal(CloneExecutor.tried(Lifetime.OF_ITS_OWN), plan))
                    .contains("ENOENT")
                    .isEqualTo(refusal(JvmExecutor.with(Lifetime.OF_ITS_OWN), plan));
        }
    }

    private static String refusal(Executor executor, Plan plan) {
        try (Stdio stdio = Stdio.withoutInput()) {
            return executor.start(plan, stdio).await().toString();
        } catch (KernelException e) {
            return e.getMessage();
        }
    }

    private static String seen(Executor executor, Plan plan) throws IOException {
        List<Fd> ends = Fd.pair();
        try (Fd ours = ends.get(0)) {
            Task task;
            try (Fd theirs = ends.get(1)) {
                task = executor.start(plan, () -> List.of(theirs, theirs, theirs));
            }
            String text = new String(ours.input().readAllBytes(), StandardCharsets.UTF_8);
            task.await();
            return Stream.of(text.split("\n")).filter(l -> !l.matches(VARYING))
                    .map(l -> l.replaceFirst("^\\d+ \\d+ \\d+:\\d+ (?=/)", ""))
                    .map(l -> l.replaceFirst(FIRST_MOUNT_OF_A_LAYER, ""))
                    .collect(Collectors.joining("\n"));
        }
    }
}
