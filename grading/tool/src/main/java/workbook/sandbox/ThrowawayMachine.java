// SPDX-License-Identifier: Apache-2.0
package workbook.sandbox;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import workbook.course.WorkbookException;

/**
 * A machine to be broken: it looks like the host, with root being root, and what is done
 * to it goes with it, files included. It has terminals, each a bash that reads from one
 * FIFO and writes to another.
 */
public final class ThrowawayMachine implements AutoCloseable {

    /** Whose shell it is, and whether it believes to be at a terminal. */
    public enum Terminal {

        ROOT,
        READER,
        ROOT_TTY,
        READER_TTY;

        private String word() {
            return name().toLowerCase().replace('_', '-');
        }
    }

    private static final String ERRORS = "errors";

    private static final Map<String, String> ENVIRONMENT = Map.of("PATH",
            "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL",
            "C.UTF-8", "HOME", "/root", "PS1", "", "PS2", "",
            "ENV", "/etc/no-prompt", "HISTFILE", "", "NO_COLOR", "1", "TZ",
            "UTC", "JAVA_HOME", System.getProperty("java.home"));

    private final LockedDirectory locked;
    private final Process process;

    private ThrowawayMachine(LockedDirectory locked, Process process) {
        this.locked = locked;
        this.process = process;
    }

    /** What its shells believe to be shown on. */
    public record Screen(int columns, int rows, String type) {

        public static final Screen OF_A_BOOK = new Screen(80, 24, "dumb");

        private Map<String, String> environment() {
            return Map.of("COLUMNS", Integer.toString(columns), "LINES",
                    Integer.toString(rows), "TERM", type);
        }
    }

    /**
     * Starts a machine.
     *
     * @param here the folder that its shells are in, of which it has a copy
     * @param beside a folder with {@code workspace} and {@code run}, which are shown in
     *            that copy as its workspace and as what is compiled from it
     */
    public static ThrowawayMachine at(Path here, Optional<Path> beside,
            List<Terminal> terminals, Screen screen) throws IOException {
        LockedDirectory locked = LockedDirectory.create();
        try {
            Files.createDirectory(locked.directory().resolve("root"));
            makeFifos(locked.directory(), terminals.size());
            RunCgroups cgroups = RunCgroups.create(locked.name(), IdRange.HOST);
            return new ThrowawayMachine(locked, start(locked.directory(),
                    words(locked.directory(), cgroups, here, beside, terminals), screen));
        } catch (IOException | WorkbookException e) {
            locked.close();
            throw e;
        }
    }

    private static void makeFifos(Path directory, int count) throws IOException {
        List<String> words = new ArrayList<>(List.of("mkfifo"));
        IntStream.range(0, count).forEach(n -> words.addAll(
                List.of(directory + "/" + n + ".in", directory + "/" + n + ".out")));
        try {
            if (new ProcessBuilder(words).inheritIO().start().waitFor() != 0) {
                throw new IOException("mkfifo failed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static List<String> words(Path directory, RunCgroups cgroups, Path here,
            Optional<Path> beside, List<Terminal> terminals) {
        List<String> words = new ArrayList<>(cgroups.session());
        words.addAll(List.of("unshare", "--mount", "--propagation", "private",
                "--cgroup"));
        words.addAll(cgroups.joinLeaves());
        words.addAll(List.of("unshare", "--uts", "--ipc", "--net", "--pid", "--fork",
                "--kill-child=KILL", "sh", "-c", RootCommand.rootBuilder("machine.sh"),
                "machine", directory.toString(), here.toString(),
                beside.map(Path::toString).orElse("")));
        terminals.forEach(t -> words.add(t.word()));
        return words;
    }

    private static Process start(Path directory, List<String> words, Screen screen)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectInput(new File("/dev/null"))
                .redirectError(directory.resolve(ERRORS).toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().putAll(ENVIRONMENT);
        builder.environment().putAll(screen.environment());
        return builder.start();
    }

    /** What the terminal reads; the FIFO is there before its reader. */
    public Path in(int terminal) {
        return locked.directory().resolve(terminal + ".in");
    }

    /** What the terminal writes. */
    public Path out(int terminal) {
        return locked.directory().resolve(terminal + ".out");
    }

    /** What the scripts had to say that build it; nothing, if all went well. */
    public String errors() throws IOException {
        return Files.readString(locked.directory().resolve(ERRORS)).strip();
    }

    /**
     * A command that starts a shell on it. It has a terminal of its own: a shell
     * in another PID namespace can't give ours back.
     */
    public List<String> shellCommand() {
        long first = process.children().findFirst().map(ProcessHandle::pid).orElseThrow(
                () -> WorkbookException.ours("the machine of this scene is gone"));
        return List.of("script", "--quiet", "--command", "nsenter --target " + first
                + " --all --root --wd env PS1='# ' bash --norc", "/dev/null");
    }

    /** Ends all that runs on it. */
    @Override
    public void close() throws IOException {
        locked.close();
        process.destroyForcibly();
    }
}
