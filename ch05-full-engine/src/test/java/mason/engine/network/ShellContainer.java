// SPDX-License-Identifier: Apache-2.0
package mason.engine.network;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mason.launch.Command;
import mason.launch.JvmExecutor;
import mason.launch.Plan;
import mason.launch.Task;
import mason.linux.Fd;
import mason.linux.Pid;
import mason.linux.Signal;

/** A shell with a network of its own, to look at the network from inside. */
final class ShellContainer implements AutoCloseable {

    private static final String END = "end of answer";

    private final Fd line;
    private final Task task;
    private final BufferedReader out;

    /** Starts it by a plan for its network. */
    ShellContainer(Plan network) {
        List<Fd> ends = Fd.pair();
        line = ends.get(0);
        out = new BufferedReader(
                new InputStreamReader(line.input(), StandardCharsets.UTF_8));
        try (Fd theirs = ends.get(1)) {
            task = JvmExecutor.start(network.and(Command.of("sh").plan()),
                    () -> List.of(theirs, theirs, Fd.STDERR));
        } catch (RuntimeException e) {
            line.close();
            throw e;
        }
    }

    /** What the script prints, errors too. */
    String ask(String script) {
        try {
            tell("{ " + script + "\n} 2>&1\necho " + END);
            StringBuilder answer = new StringBuilder();
            String next = out.readLine();
            while (next != null && !next.endsWith(END)) {
                answer.append(next).append('\n');
                next = out.readLine();
            }
            return (next == null ? answer : answer.append(next.replace(END, "")))
                    .toString().strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does not wait for an answer. */
    void tell(String script) throws IOException {
        line.output().write((script + "\n").getBytes(StandardCharsets.UTF_8));
    }

    Pid pid() {
        return task.pid();
    }

    @Override
    public void close() {
        line.close();
        task.signal(Signal.KILL);
        task.await();
    }
}
