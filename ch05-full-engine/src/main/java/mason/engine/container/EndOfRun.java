// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import mason.linux.ExitStatus;

/** What is done when process 1 of a container has ended. */
record EndOfRun(Parts parts, Container container, Run run) {

    private static final long MILLISECONDS_FOR_THE_LAST_OUTPUT = 2000;

    /** Does it when the time has come. */
    static void watch(Parts parts, Container container, Run run) {
        run.task().ended().thenAcceptAsync(
                new EndOfRun(parts, container, run)::perform, parts.ends());
    }

    private void perform(ExitStatus status) {
        try {
            Exit exit = tidiedUp(status);
            container.ended(exit, container.record().status().exited(exit.code(),
                    exit.oomKills() > 0, Instant.now()));
            new Restart(parts, container).afterExit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Processes outside of its PID namespace may be left, of an exec for one. */
    private Exit tidiedUp(ExitStatus status) throws IOException {
        run.cgroup().kill();
        long oomKills = run.cgroup().oomKills();
        run.cgroup().close();
        run.output().awaitEnd(MILLISECONDS_FOR_THE_LAST_OUTPUT);
        run.log().close();
        parts.networks().disconnect(container.id().text());
        return new Exit(status.code(), oomKills, "");
    }
}
