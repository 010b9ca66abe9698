// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import mason.cgroups.CgroupDoor;
import mason.engine.runtime.StandardStreams;
import mason.engine.runtime.TerminalStreams;
import mason.launch.Command;
import mason.launch.ExitCode;
import mason.launch.Plan;
import mason.launch.Stdio;
import mason.launch.Task;
import mason.linux.ExitStatus;
import mason.linux.JoinNamespaces;
import mason.linux.Namespace;

/**
 * Starts one more process in a container: in its cgroup, in its namespaces, with no more
 * privileges than it has.
 */
record StartExec(Parts parts, Exec exec) {

    private static final String ROOT_OF_CONTAINER = "";
    private static final Set<Namespace> KINDS = mason.launch.Exec.KINDS;

    /**
     * Returns when the command runs.
     *
     * @param sink gets all that it writes
     * @throws mason.linux.KernelException naming the call that failed
     */
    void perform(Optional<OutputSink> sink) throws IOException {
        synchronized (exec.container()) {
            exec.container().check(Verb.EXEC);
            exec.begin();
            parts.events().exec("exec_start", exec);
            Run run = exec.container().run().orElseThrow();
            try (CgroupDoor door = run.cgroup().door()) {
                begin(run, door, sink);
            } catch (IOException | RuntimeException e) {
                exec.end().complete(new Exit(ExitCode.of(e), 0, "" + e.getMessage()));
                throw e;
            }
        }
    }

    private void begin(Run run, CgroupDoor door, Optional<OutputSink> sink)
            throws IOException {
        StandardStreams streams = streams();
        Task task;
        try (Stdio stdio = streams.stdio();
                JoinedUsers users = JoinedUsers.of(exec.container(), run)) {
            task = parts.executor().start(plan(run, door, users),
                    new MoreDescriptors(stdio, users.with(door.files())));
        } catch (RuntimeException e) {
            streams.close();
            throw e;
        }
        OutputHub output = OutputHub.start(streams, sink.stream().toList(),
                parts.ends());
        exec.began(task, streams);
        task.ended().thenAcceptAsync(status -> end(status, output), parts.ends());
    }

    private void end(ExitStatus status, OutputHub output) {
        output.awaitEnd();
        parts.events().execDied(exec, status.code());
        exec.end().complete(new Exit(status.code(), 0, ""));
    }

    private Plan plan(Run run, CgroupDoor door, JoinedUsers users) throws IOException {
        Command command = new ContainerRecipe(parts, exec.container())
                .command(exec.config());
        return Plan.inNamespaces(new JoinNamespaces(run.process().pid(), KINDS))
                .and(door.plan(MoreDescriptors.FIRST))
                .and(users.plan(MoreDescriptors.FIRST + door.files().size()))
                .and(command.plan());
    }

    private StandardStreams streams() throws IOException {
        boolean input = exec.config().attachStdin();
        return exec.config().tty() ? new TerminalStreams(ROOT_OF_CONTAINER, input)
                : new RequestedStreams(parts, exec.container()).forExec(input,
                        new ContainerRecipe(parts, exec.container())
                                .user(exec.config()));
    }
}
