// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import mason.linux.Pid;

/**
 * A shell in namespaces that unshare(1) has made: what a test needs besides the code it
 * tests.
 */
public final class UnshareShell implements AutoCloseable {

    private final Process process;
    private final boolean forks;
    private final ShellSession session;

    private UnshareShell(List<String> options) throws IOException {
        process = new ProcessBuilder(Stream.of(List.of("unshare"), options, List.of("sh"))
                .flatMap(List::stream).toList())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        forks = options.contains("--fork");
        session = new ShellSession(process.getOutputStream(), process.getInputStream());
    }

    /** @param options of unshare(1), such as {@code --uts} */
    public static UnshareShell with(String... options) {
        try {
            UnshareShell shell = new UnshareShell(List.of(options));
            if (!shell.ask("echo ready").equals("ready")) {
                throw new IllegalStateException(
                        "unshare " + String.join(" ", options) + " failed");
            }
            return shell;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code script} prints, errors too. */
    public String ask(String script) {
        return session.ask(script);
    }

    /** Goes on as a shell that another program starts, in the same process. */
    public void become(String program) {
        session.become(program);
    }

    /** The shell, as the host numbers it. */
    public Pid pid() {
        ProcessHandle shell = forks
                ? process.children().findFirst().orElseThrow()
                : process.toHandle();
        return new Pid((int) shell.pid());
    }

    /** The parent first: unshare(1) complains of a child that was killed. */
    @Override
    public void close() {
        List<ProcessHandle> below = process.descendants().toList();
        process.destroyForcibly();
        below.forEach(ProcessHandle::destroyForcibly);
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
