// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mason.linux.Pid;

/**
 * Has the host's ps(1) list the processes of a container: {@code docker top}.
 *
 * @param arguments of ps, separated by spaces; empty for {@code -ef}
 */
record ListProcesses(Container container, String arguments) {

    private static final String USUAL = "-ef";
    /** Another column in place of the number would let out what isn't the container's. */
    private static final Pattern RENAMED = Pattern.compile("\\s+(\\S*)=\\s*(PID\\S*)");

    /**
     * @throws ConflictException when the container doesn't run
     * @throws IllegalArgumentException for a column that is called as another one is,
     *             or words that no program can be given
     * @throws IOException with what ps says
     */
    ProcessList perform() throws IOException, InterruptedException {
        check();
        Set<Pid> pids = pids();
        List<String> words =
                List.of((arguments.isEmpty() ? USUAL : arguments).split(" "));
        List<String> chosen = new ArrayList<>(words);
        chosen.add("-q" + pids.stream().map(Pid::toString)
                .collect(Collectors.joining(",")));
        Outcome outcome = run(chosen);
        if (outcome.code() != 0) {
            outcome = run(words).checked();
        }
        return ProcessList.parse(outcome.lines(), pids);
    }

    private void check() {
        if (arguments.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("arguments of ps cannot have a zero byte");
        }
        Matcher renamed = RENAMED.matcher(arguments);
        while (renamed.find()) {
            if (!renamed.group(1).equals("pid")) {
                throw new IllegalArgumentException("specifying \"" + renamed.group(1)
                        + "=" + renamed.group(2) + "\" is not allowed");
            }
        }
    }

    private Set<Pid> pids() {
        synchronized (container) {
            if (container.state() == ContainerState.RESTARTING) {
                throw new ConflictException("Container " + container.id()
                        + " is restarting, wait until the container is running");
            }
            return container.run().orElseThrow(() -> new ConflictException(
                    "container " + container.id() + " is not running")).cgroup().pids();
        }
    }

    /** What ps has written. */
    private record Outcome(int code, List<String> lines, List<String> errors) {

        /** Some options can't be used together with the numbers of processes. */
        private Outcome checked() throws IOException {
            if (code != 0) {
                throw new IOException("ps: " + errors.stream().findFirst()
                        .orElse("exit status " + code));
            }
            return this;
        }
    }

    private static Outcome run(List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("ps"));
        command.addAll(arguments);
        Process ps = new ProcessBuilder(command).start();
        ps.getOutputStream().close();
        List<String> lines = lines(ps.getInputStream().readAllBytes());
        List<String> errors = lines(ps.getErrorStream().readAllBytes());
        return new Outcome(ps.waitFor(), lines, errors);
    }

    private static List<String> lines(byte[] text) {
        return new String(text, StandardCharsets.UTF_8).lines().toList();
    }
}
