// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import mason.linux.ExitStatus;
import mason.linux.Pid;
import mason.linux.Signal;

/**
 * A command that makes a file when it runs and stays until it finds another, so that a
 * test can look from outside meanwhile: inside, a cgroup namespace hides where it is.
 */
final class PausedCommand {

    private final Path here;
    private final Path gone;
    private FutureTask<ExitStatus> running;

    PausedCommand(Path directory) {
        here = directory.resolve("here");
        gone = directory.resolve("gone");
    }

    String[] command() {
        return new String[]{"sh", "-c",
                ": > " + here + "; while [ ! -e " + gone + " ]; do sleep 0.02; done"};
    }

    void start(Callable<ExitStatus> run) {
        running = new FutureTask<>(run);
        Thread thread = new Thread(running, "paused command");
        thread.setDaemon(true);
        thread.start();
    }

    /** The lines of its {@code /proc/PID/cgroup}, once it is there. */
    List<String> membership() throws Exception {
        return Files.readAllLines(process().resolve("cgroup"));
    }

    /** Its end when it is killed from outside, once it is there. */
    ExitStatus killed() throws Exception {
        Pid.parse(process().getFileName().toString()).signal(Signal.KILL);
        return outcome();
    }

    private Path process() throws Exception {
        while (!Files.exists(here) && !running.isDone()) {
            Thread.sleep(2);
        }
        if (running.isDone()) {
            throw new IllegalStateException("it ended too early: " + outcome());
        }
        return found();
    }

    /** The one whose command line names our files. */
    private Path found() throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(Path.of("/proc"),
                "[0-9]*")) {
            for (Path each : all) {
                if (commandLine(each).contains(here.toString())) {
                    return each;
                }
            }
        }
        throw new IllegalStateException(
                "no process has " + here + " in its command line");
    }

    private static String commandLine(Path process) {
        try {
            return Files.readString(process.resolve("cmdline"));
        } catch (IOException gone) {
            return "";
        }
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
