// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import mason.linux.ExitStatus;

/**
 * A command that tells which cgroups it is in and stays until it is let go, so that
 * somebody can look from outside meanwhile.
 */
final class Visit {

    private final Path here;
    private final Path gone;
    private FutureTask<ExitStatus> running;

    Visit(Path directory) {
        here = directory.resolve("here");
        gone = directory.resolve("gone");
    }

    String[] command() {
        return new String[]{"sh", "-c",
                "cat /proc/self/cgroup > " + here + ".tmp; mv " + here + ".tmp " + here
                        + "; while [ ! -e " + gone + " ]; do sleep 0.02; done"};
    }

    void start(Callable<ExitStatus> run) {
        running = new FutureTask<>(run);
        Thread thread = new Thread(running, "visit");
        thread.setDaemon(true);
        thread.start();
    }

    /** The lines of its {@code /proc/self/cgroup}, once it is there. */
    List<String> membership() throws Exception {
        while (!Files.exists(here) && !running.isDone()) {
            Thread.sleep(2);
        }
        if (running.isDone()) {
            throw new IllegalStateException("it ended too early: " + outcome());
        }
        return Files.readAllLines(here);
    }

    /** Lets it go and waits for its end. */
    void end() throws Exception {
        if (!Files.exists(gone)) {
            Files.createFile(gone);
        }
        outcome();
    }

    private ExitStatus outcome() throws Exception {
        try {
            return running.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception failure ? failure : e;
        }
    }

}
