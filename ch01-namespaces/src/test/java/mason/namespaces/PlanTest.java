// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import mason.linux.KernelCall;
import mason.linux.NewSession;
import mason.linux.RaiseInterface;
import mason.linux.Step;
import org.junit.jupiter.api.Test;

final class PlanTest {

    private static final String AS_STRACE_WOULD = """
            outside:
              unshare(CLONE_NEWNS|CLONE_NEWUTS|CLONE_NEWIPC|CLONE_NEWPID|CLONE_NEWNET)
              mount(none → /, MS_REC|MS_PRIVATE)
              sethostname(house)
              ioctl(SIOCSIFFLAGS, lo, IFF_UP|IFF_RUNNING)
            inside, as process 1:
              mount(proc → /proc, MS_NOSUID|MS_NODEV|MS_NOEXEC)
              setsid()
              chdir(/)
              umask(022)
              sigprocmask(SIG_SETMASK, [])
              close_range(3, ~0, CLOSE_RANGE_CLOEXEC)
              execve(sh, [sh, -c, true], 1 variables)
            """;

    @Test
    void it_prints_as_strace_would_show_it() {
        Plan plan = new Walled("house", Command.of("sh", "-c", "true")).plan();
        assertThat(plan).hasToString(AS_STRACE_WOULD);
    }

    @Test
    void it_compares_by_what_it_would_do() {
        assertThat(new Walled("house", Command.of("sh")).plan())
                .isEqualTo(new Walled("house", Command.of("sh")).plan())
                .isNotEqualTo(new Walled("hut", Command.of("sh")).plan());
    }

    @Test
    void joined_plans_keep_their_order_on_either_side() {
        Plan first = new Plan(List.of(new RaiseInterface("a")),
                List.of(new NewSession()));
        assertThat(first.and(Plan.outside(new RaiseInterface("b"))))
                .isEqualTo(new Plan(
                        List.of(new RaiseInterface("a"), new RaiseInterface("b")),
                        List.of(new NewSession())));
    }

    @Test
    void it_does_not_change_with_the_lists_it_was_made_of() {
        List<Step> outside = new ArrayList<>();
        List<KernelCall> inside = new ArrayList<>();
        Plan plan = new Plan(outside, inside);
        outside.add(new RaiseInterface("lo"));
        inside.add(new NewSession());
        assertThat(plan).isEqualTo(new Plan(List.of(), List.of()));
    }

    @Test
    void a_terminal_is_adopted_after_the_session_it_is_for() {
        Command command = new Command(List.of("sh"), List.of(), "/", true);
        assertThat(command.plan().inside()).extracting(KernelCall::text)
                .startsWith("setsid()", "ioctl(0, TIOCSCTTY, 0)");
    }
}
