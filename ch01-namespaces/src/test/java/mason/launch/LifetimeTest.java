// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mason.linux.Pid;
import mason.linux.Signal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

/** What becomes of a container when the JVM that started it is killed. */
@Requires({"root", "kernel 5.11"})
@LeakCheck
final class LifetimeTest {

    @ParameterizedTest
    @ValueSource(strings = {"clone", "jvm"})
    void a_container_of_this_jvm_ends_with_it(String executor) throws Exception {
        AdoptedTask container = orphan(executor, Lifetime.OF_THIS_JVM);
        container.ended().get(30, TimeUnit.SECONDS);
        assertThat(container.isAlive()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"clone", "jvm"})
    void a_container_of_its_own_lives_on(String executor) throws Exception {
        AdoptedTask container = orphan(executor, Lifetime.OF_ITS_OWN);
        Thread.sleep(300);
        assertThat(container.isAlive()).isTrue();
        container.signal(Signal.KILL);
    }

    /** As nohup(1) starts a daemon; a mask has a bit for each signal, the lowest is 1. */
    @Test
    void no_signal_is_ignored_that_the_jvm_ignores() throws Exception {
        List<String> words = new ArrayList<>(List.of("sh", "-c",
                "trap '' HUP USR1 TERM; exec \"$@\"", "sh"));
        words.addAll(ContainerStarter.command("clone", Lifetime.OF_THIS_JVM));
        Process starter = started(words);
        Pid container = number(starter);
        assertThat(HostProc.status(container, "SigIgn")).matches("0+");
        assertThat(HostProc.status(container, "SigBlk")).matches("0+");
        starter.destroyForcibly().waitFor();
    }

    private static AdoptedTask orphan(String executor, Lifetime lifetime)
            throws Exception {
        Process starter = started(ContainerStarter.command(executor, lifetime));
        AdoptedTask container = AdoptedTask.of(number(starter));
        assertThat(container.isAlive()).isTrue();
        starter.destroyForcibly().waitFor();
        return container;
    }

    private static Process started(List<String> command) throws IOException {
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static Pid number(Process starter) throws IOException {
        return Pid.parse(starter.inputReader().readLine());
    }
}
