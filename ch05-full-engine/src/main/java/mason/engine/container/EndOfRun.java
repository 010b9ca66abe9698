// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import mason.linux.ExitStatus;

/** What is done when process 1 of a container has ended. */
record EndOfRun(Parts parts, Container container, Run run) {

    /** Does it when the time has come. */
    static void watch(Parts parts, Container container, Run run) {
        run.process().ended().thenAcceptAsync(
                new EndOfRun(parts, container, run)::perform, parts.ends());
    }

    /**
     * The clients that wait are told of the end, also when a part of it fails. Processes
     * outside of its PID namespace may be left, of an exec for one.
     */
    private void perform(Optional<ExitStatus> status) {
        parts.health().stop(container);
        parts.links().ended(container);
        attempt(run.cgroup()::kill);
        long oomKills = run.cgroup().oomKills();
        attempt(run.cgroup()::close);
        run.output().awaitEnd();
        attempt(run.log()::close);
        attempt(() -> parts.networks().disconnect(container.id().text()));
        attempt(new ConnectionEvents(parts, container)::ended);
        attempt(new UsedVolumes(parts, container)::end);
        Exit exit = new Exit(status.map(ExitStatus::code)
                .orElse(ContainerStatus.UNKNOWN_EXIT_CODE), oomKills, "");
        if (end(exit)) {
            attempt(new Restart(parts, container)::follow);
        }
    }

    /**
     * In one step: no client sees it ended that is to be restarted.
     *
     * @return whether what follows is for the engine to decide
     */
    private boolean end(Exit exit) {
        synchronized (container) {
            ContainerRecord last = container.record();
            ContainerStatus ended = last.status().exited(exit.code(),
                    exit.oomKills() > 0, Instant.now());
            container.keep(Restart.decided(last.with(ended)));
            parts.events().died(container, exit, ended);
            container.ended(exit);
            return !container.endsForRestart();
        }
    }

    /** A part of the end. */
    private interface Part {

        void perform() throws IOException;
    }

    private void attempt(Part part) {
        try {
            part.perform();
        } catch (IOException | RuntimeException e) {
            System.err.println("mason: at the end of container "
                    + container.id().shortened() + ": " + e.getMessage());
        }
    }
}
