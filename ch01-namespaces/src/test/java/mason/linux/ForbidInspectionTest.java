// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import mason.linux.ExitStatus.Exited;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

/** A child that shares this JVM's memory, seen by a process without capabilities. */
@Requires({"root", "kernel 5.11", "program setpriv"})
@LeakCheck
final class ForbidInspectionTest {

    private static final CCall ALLOW = CCall.of("prctl",
            Argument.symbol("PR_SET_DUMPABLE", 4), Argument.number(1));

    /** Stands for the child that gives up its capabilities and has not executed yet. */
    private record WithoutCapabilities(Path pipe) implements KernelCall {

        @Override
        public List<CCall> calls() {
            ByteBuffer header = ByteBuffer.allocate(8).order(ByteOrder.nativeOrder())
                    .putInt(0x20080522);
            return List.of(
                    CCall.of("capset", new Argument.Struct(header.array(), "{}"),
                            new Argument.Struct(new byte[24], "{none}")),
                    CCall.of("open", Argument.string(pipe.toString()),
                            Argument.flags(Set.of(OpenFlag.WRITE_ONLY))));
        }
    }

    @Test
    void its_memory_can_be_opened_only_without_the_call(@TempDir Path place)
            throws Exception {
        Path pipe = place.resolve("pipe");
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        ALLOW.make();
        assertThat(opened(pipe)).isEqualTo(new Exited(0));
        new ForbidInspection().apply();
        assertThat(opened(pipe)).isNotEqualTo(new Exited(0));
    }

    private static ExitStatus opened(Path pipe) throws Exception {
        CompletableFuture<VforkChild> child = CompletableFuture.supplyAsync(() -> {
            VforkChild cloned = VforkChild.start(new VforkChild.Recipe(
                    List.of(new WithoutCapabilities(pipe),
                            new Execve(List.of("/not/there"), List.of())),
                    new OutliveParent(), PosixSpawn.STANDARD, Set.of(),
                    Optional.empty()));
            cloned.end();
            return cloned;
        });
        try {
            return attacked(waiting());
        } finally {
            assertThat(Files.readString(pipe)).isEmpty();
            child.join();
        }
    }

    private static Pid waiting() throws Exception {
        while (true) {
            for (ProcessHandle child : ProcessHandle.current().children().toList()) {
                Pid pid = new Pid((int) child.pid());
                if (status(pid).contains("CapEff:\t0000000000000000")) {
                    return pid;
                }
            }
            Thread.sleep(10);
        }
    }

    private static String status(Pid pid) {
        try {
            return Files.readString(pid.proc().resolve("status"));
        } catch (IOException gone) {
            return "";
        }
    }

    private static ExitStatus attacked(Pid child) {
        return new PosixSpawn(
                new Execve(List.of("setpriv", "--bounding-set=-all", "--inh-caps=-all",
                        "sh", "-c", "exec 3<" + child.proc() + "/mem 2>/dev/null"),
                        List.of("PATH=/usr/sbin:/usr/bin:/sbin:/bin")),
                PosixSpawn.STANDARD).start().await();
    }
}
