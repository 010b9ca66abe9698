// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mason.linux.Execve;
import mason.linux.KernelCall;
import org.junit.jupiter.api.Test;

final class CommandTest {

    @Test
    void it_is_all_done_by_process_1() {
        Plan plan = Command.of("sh").plan();
        assertThat(plan).isEqualTo(Plan.inProcess1(plan.inProcess1()));
    }

    @Test
    void a_terminal_is_adopted_after_the_session_it_is_for() {
        Command command = new Command(List.of("sh"), List.of(), "/", true);
        assertThat(command.plan().inProcess1()).extracting(KernelCall::text)
                .startsWith("setsid()", "ioctl(0, TIOCSCTTY, 0)");
    }

    @Test
    void a_directory_is_made_from_the_top_down_before_it_is_entered() {
        Command command = new Command(List.of("sh"), List.of(), "/a/b", false);
        assertThat(command.plan().inProcess1()).extracting(KernelCall::text)
                .containsSubsequence("mkdir(\"/a\", 0755)", "mkdir(\"/a/b\", 0755)",
                        "chdir(\"/a/b\")");
    }

    @Test
    void it_ends_in_the_program() {
        Command command = Command.of("sh", "-c", "true");
        List<KernelCall> calls = command.plan().inProcess1();
        assertThat(calls.get(calls.size() - 1)).isEqualTo(
                new Execve(command.argv(), command.environment()));
    }
}
