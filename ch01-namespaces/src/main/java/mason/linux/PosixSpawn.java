// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Starts a program as a child of this process, in the namespaces of the calling thread:
 * {@code posix_spawn(3)}. No signal is blocked or ignored in it, whatever this JVM
 * inherited from its own parent.
 *
 * @param descriptors what it finds as its descriptors 0, 1, 2 and so on; it has no other
 */
public record PosixSpawn(Execve program, List<Fd> descriptors) {

    /** What the three standard descriptors of this process are. */
    public static final List<Fd> STANDARD = List.of(Fd.STDIN, Fd.STDOUT, Fd.STDERR);

    /** @throws KernelException naming the program */
    public ChildProcess start() {
        Outcome outcome = attempt(program.calls(), descriptors);
        return new ChildProcess(outcome.pid().orElseThrow(
                () -> program.failure(program.reason(outcome.refusals()))));
    }

    /**
     * The child, or why there is none.
     *
     * @param refusals each errno that was seen, in order
     */
    public record Outcome(Optional<Pid> pid, List<Errno> refusals) {
    }

    /**
     * Starts the first program that can be executed.
     *
     * @param executions calls of {@code execve(2)}
     */
    public static Outcome attempt(List<CCall> executions, List<Fd> descriptors) {
        List<Errno> refusals = new ArrayList<>();
        try (PosixSpawnSettings settings = new PosixSpawnSettings(descriptors)) {
            for (CCall execution : executions) {
                byte[] pid = new byte[Integer.BYTES];
                int error = spawning(execution, settings, pid).invoke(0);
                if (error == 0) {
                    return new Outcome(Optional.of(number(pid)), refusals);
                }
                refusals.add(new Errno(error));
            }
        }
        return new Outcome(Optional.empty(), refusals);
    }

    /** It returns 0 or an errno, and leaves {@code errno(3)} alone. */
    private static CCall spawning(CCall execution, PosixSpawnSettings settings,
            byte[] pid) {
        List<Argument> program = execution.arguments();
        return CCall.of("posix_spawn", new Argument.Struct(pid, "&pid"), program.get(0),
                settings.actions(), settings.attributes(), program.get(1),
                program.get(2));
    }

    private static Pid number(byte[] pid) {
        return new Pid(ByteBuffer.wrap(pid).order(ByteOrder.nativeOrder()).getInt());
    }
}
