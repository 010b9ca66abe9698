// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import mason.linux.ExitStatus;
import mason.linux.Pid;
import mason.linux.Signal;
import workbook.testkit.answer.AnswerFiles;
import workbook.testkit.answer.Remote;

/**
 * A command that makes a file when it runs and stays until it finds another, so that a
 * test can look from outside meanwhile: inside, a cgroup namespace hides where it is.
 */
final class PausedCommand {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(2);

    private final Path here;
    private final Path gone;
    private Remote<ExitStatus> running;
    private ExitStatus end;

    /** @param directory for its files, whose names begin with {@code name} */
    PausedCommand(Path directory, String name) {
        AnswerFiles.give(directory);
        here = directory.resolve(name + "-here");
        gone = directory.resolve(name + "-gone");
    }

    String[] command() {
        return new String[]{"sh", "-c",
                ": > " + here + "; while [ ! -e " + gone + " ]; do sleep 0.02; done"};
    }

    void start(CgroupContainer container) {
        running = RunOfAnswer.begun(container);
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
        boolean over = false;
        while (!Files.exists(here) && !over) {
            over = running.isOverWithin(BETWEEN_LOOKS);
        }
        if (over || running.isOverWithin(Duration.ZERO)) {
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
    void end() throws IOException {
        if (!Files.exists(gone)) {
            Files.createFile(gone);
        }
        try {
            outcome();
        } finally {
            running.close();
        }
    }

    private ExitStatus outcome() {
        if (end == null) {
            end = running.get();
        }
        return end;
    }
}
