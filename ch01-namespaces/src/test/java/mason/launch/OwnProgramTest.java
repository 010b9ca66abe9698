// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import mason.linux.ChangeDirectory;
import mason.linux.ExitStatus.Exited;
import mason.linux.JoinNamespaces;
import mason.linux.Namespace;
import mason.linux.Pid;
import mason.linux.PivotRoot;
import mason.linux.Signal;
import mason.linux.WriteFile;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

/** The host's Java must not become a container's program: CVE-2019-5736. */
@Requires({"root", "kernel 5.14"})
@LeakCheck
final class OwnProgramTest {

    private static final String JAVA = System.getProperty("java.home") + "/bin/java";

    @Nested
    class OfAClone {

        private final NamedExecutor clone = NamedExecutor.all().get(1);

        @Test
        void is_not_executed_by_its_magic_link() {
            assertThatThrownBy(() -> clone.ended("/proc/self/exe", "-version"))
                    .hasMessageStartingWith("execve(\"/proc/self/exe\", ")
                    .hasMessageEndingWith(" failed: EACCES (13) Permission denied"
                            + " — hint: that is the program of this engine itself");
        }

        @Test
        void is_not_executed_as_the_interpreter_of_a_script(@TempDir Path place)
                throws Exception {
            Path script = place.resolve("script");
            Files.writeString(script, "#!/proc/self/exe\n");
            script.toFile().setExecutable(true);
            assertThatThrownBy(() -> clone.ended(script.toString()))
                    .hasMessageContaining("EACCES");
        }

        @Test
        void is_not_executed_in_a_container_that_runs_either() {
            Executor executor = CloneExecutor.tried(Lifetime.OF_THIS_JVM);
            Plan sleep = Plan.unshare(Namespace.MOUNT)
                    .and(Command.of("sleep", "1000").plan());
            try (Stdio stdio = Stdio.withoutInput()) {
                Task container = executor.start(sleep, stdio);
                Plan exec = Plan.inNamespaces(
                        new JoinNamespaces(container.pid(), Exec.KINDS))
                        .and(Command.of("/proc/self/exe", "-version").plan());
                assertThatThrownBy(() -> executor.start(exec, stdio))
                        .hasMessageContaining("EACCES");
                container.signal(Signal.KILL);
                container.await();
            }
        }

        @Test
        void is_executed_by_its_path_where_the_container_has_it() {
            assertThat(clone.ended(JAVA, "-Xlog:disable", "-version"))
                    .isEqualTo(new Exited(0));
        }
    }

    @Nested
    class OfProcess1 {

        /** The step before the change of root waits for a reader of the pipe. */
        @Test
        void can_not_be_written_to(@TempDir Path place) throws Exception {
            Path pipe = place.resolve("pipe");
            new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
            Plan plan = NamedExecutor.NAMESPACES
                    .and(Plan.inProcess1(new WriteFile(pipe.toString(), "here"),
                            new ChangeDirectory("/"), new PivotRoot(".", ".")))
                    .and(Command.of("true").plan());
            CompletableFuture<String> start = CompletableFuture
                    .supplyAsync(() -> NamedExecutor.all().get(0).refusal(plan));
            try {
                Pid process1 = child();
                Path program = process1.proc().resolve("exe");
                assertThatThrownBy(() -> Files.setLastModifiedTime(program,
                        Files.getLastModifiedTime(program)))
                        .hasMessageContaining("Read-only file system");
            } finally {
                assertThat(Files.readString(pipe)).isEqualTo("here");
            }
            assertThat(start.join()).startsWith("pivot_root(\".\", \".\") failed: ");
        }

        private static Pid child() throws InterruptedException {
            while (true) {
                var child = ProcessHandle.current().children()
                        .filter(p -> p.info().command().equals(java.util.Optional
                                .of(JAVA)))
                        .findFirst();
                if (child.isPresent()) {
                    return new Pid((int) child.get().pid());
                }
                Thread.sleep(10);
            }
        }
    }
}
