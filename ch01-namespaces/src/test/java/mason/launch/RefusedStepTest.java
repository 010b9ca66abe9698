// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mason.linux.ChangeDirectory;
import mason.linux.ExitStatus.Exited;
import mason.linux.KernelCall;
import mason.linux.MakeDirectory;
import mason.linux.Mount;
import mason.linux.PivotRoot;
import mason.linux.SetHostname;
import mason.linux.Unmount;
import mason.linux.WriteFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

/** A step that the kernel refuses, in the middle of a plan. */
@Requires({"root", "kernel 5.11"})
@LeakCheck
final class RefusedStepTest {

    private static final Path MISSING = Path.of("/there/is/no/such/place");

    static Stream<KernelCall> refused() {
        return Stream.of(new ChangeDirectory(MISSING.toString()),
                new MakeDirectory(MISSING.resolve("a").toString(), 0755),
                new MakeDirectory("/proc/sys/a", 0755),
                Mount.of("tmpfs", MISSING.toString()),
                Mount.of("no-such-type", "/tmp"),
                Mount.bind(MISSING.toString(), "/tmp"),
                Mount.of("overlay", "/tmp").with("lowerdir=/none"),
                new PivotRoot(".", "."), new Unmount("/tmp/not-a-mount"),
                new SetHostname("x".repeat(65)),
                new WriteFile(MISSING.toString(), "1"),
                new WriteFile("/proc/sys/kernel/ostype", "1"),
                new WriteFile("/proc/self/oom_score_adj", "no number"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void is_told_in_the_same_words_by_both(KernelCall step, @TempDir Path place) {
        Path ran = place.resolve("ran");
        Plan plan = NamedExecutor.NAMESPACES.and(Plan.inProcess1(step))
                .and(Command.of("touch", ran.toString()).plan());
        List<String> messages =
                NamedExecutor.all().stream().map(by -> by.refusal(plan)).toList();
        assertThat(messages.get(0)).startsWith(step.text() + " failed: ");
        assertThat(messages.get(1)).isEqualTo(messages.get(0));
        assertThat(ran).doesNotExist();
    }

    static Stream<Command> unusable() {
        List<String> here = List.of("PATH=/etc:/there/is/none:/etc/passwd");
        return Stream.of(Command.of("/not/there", "x"), Command.of("not-there"),
                Command.of("/etc/passwd"), Command.of("/etc"),
                new Command(List.of("passwd"), here, "/", false),
                new Command(List.of("nothing"), here, "/", false),
                new Command(List.of("sh"), Command.USUAL_ENVIRONMENT, "/etc/passwd/a",
                        false));
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void may_be_the_command_itself(Command command) {
        Plan plan = NamedExecutor.NAMESPACES.and(command.plan());
        List<String> messages =
                NamedExecutor.all().stream().map(by -> by.refusal(plan)).toList();
        assertThat(messages.get(0)).contains(" failed: ");
        assertThat(messages.get(1)).isEqualTo(messages.get(0));
    }

    /** Nothing that comes after it is done either. */
    @ParameterizedTest
    @MethodSource("mason.launch.NamedExecutor#all")
    void is_the_last_that_is_made(NamedExecutor by, @TempDir Path place) {
        Path next = place.resolve("next");
        by.refusal(NamedExecutor.NAMESPACES
                .and(Plan.inProcess1(new ChangeDirectory(MISSING.toString()),
                        new MakeDirectory(next.toString(), 0755)))
                .and(Command.of("true").plan()));
        assertThat(next).doesNotExist();
    }

    /** Each step of a plan in turn; a step that is broken is one that is refused. */
    @ParameterizedTest
    @MethodSource("mason.launch.NamedExecutor#all")
    void keeps_the_command_from_running_wherever_it_is(NamedExecutor by,
            @TempDir Path place) {
        Path ran = place.resolve("ran");
        Plan whole = NamedExecutor.NAMESPACES
                .and(Plan.inProcess1(Mount.of("proc", "/proc"),
                        new WriteFile("/proc/self/oom_score_adj", "5"),
                        new MakeDirectory("/tmp", 0755)))
                .and(Command.of("touch", ran.toString()).plan());
        KernelCall broken = new ChangeDirectory(MISSING.toString());
        for (int i = 0; i < whole.inProcess1().size(); i++) {
            List<KernelCall> steps = new ArrayList<>(whole.inProcess1());
            steps.set(i, broken);
            assertThat(by.refusal(NamedExecutor.NAMESPACES.and(Plan.inProcess1(steps))))
                    .startsWith(broken.text() + " failed: ");
            assertThat(ran).doesNotExist();
        }
        assertThat(by.start(whole).await()).isEqualTo(new Exited(0));
        assertThat(ran).exists();
    }

    @ParameterizedTest
    @MethodSource("mason.launch.NamedExecutor#all")
    void on_the_host_or_in_the_namespaces_is_told_too(NamedExecutor by) {
        Mount broken = Mount.of("tmpfs", MISSING.toString());
        String message = "mount(\"tmpfs\", \"/there/is/no/such/place\", \"tmpfs\","
                + " 0, \"\") failed: ENOENT (2) No such file or directory";
        Plan command = Command.of("true").plan();
        assertThatThrownBy(() -> by.start(Plan.onHost(broken).and(command)))
                .hasMessage(message);
        assertThatThrownBy(
                () -> by.start(
                        NamedExecutor.NAMESPACES.and(Plan.inNamespaces(broken))
                                .and(command)))
                .hasMessage(message);
    }
}
