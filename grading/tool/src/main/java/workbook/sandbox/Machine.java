// SPDX-License-Identifier: Apache-2.0
package workbook.sandbox;

import java.io.File;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import workbook.course.Trouble;

/**
 * A machine to be broken: it looks like the host, with root being root, and what is done
 * to it goes with it, files included. It has terminals, each a bash that reads from one
 * FIFO and writes to another.
 */
public final class Machine implements AutoCloseable {

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

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String COMPLAINT = "complaint";

    private static final Ownership ROOT = new Ownership(0);

    private static final String JOIN = """
            while [ "$1" != -- ]; do
              echo $$ >"$1/cgroup.procs"
              shift
            done
            shift
            exec "$@"
            """;

    private static final List<String> UNSHARE = List.of("setpriv", "--pdeathsig", "KILL",
            "unshare", "--mount", "--propagation", "private", "--cgroup");

    private static final List<String> AND_FORK = List.of("unshare", "--uts", "--ipc",
            "--net", "--pid", "--fork", "--kill-child=KILL");

    private static final Map<String, String> ENVIRONMENT = Map.of("PATH",
            "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL",
            "C.UTF-8", "HOME", "/root", "PS1", "", "PS2", "",
            "ENV", "/etc/no-prompt", "NO_COLOR", "1", "TZ",
            "UTC", "JAVA_HOME", System.getProperty("java.home"));

    private final Lease lease;
    private final Cell cell;
    private final Process process;

    private Machine(Lease lease, Cell cell, Process process) {
        this.lease = lease;
        this.cell = cell;
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

    /** @param here the folder that its shells are in, which it has too */
    public static Machine at(Path here, List<Terminal> terminals, Screen screen)
            throws IOException {
        Janitor.sweepOnce();
        String name = Janitor.PREFIX + new BigInteger(60, RANDOM).toString(36);
        Lease lease = Lease.of(Janitor.RUN.resolve(name), Hierarchy.all().stream()
                .map(h -> h.place().resolve(name)).toList());
        Files.createDirectory(lease.directory().resolve("root"));
        Cell cell = cell(name, lease);
        try {
            makeLines(lease.directory(), terminals.size());
            return new Machine(lease, cell,
                    start(lease.directory(),
                            words(lease.directory(), cell, here, terminals), screen));
        } catch (IOException e) {
            cell.close();
            lease.close();
            throw e;
        }
    }

    private static Cell cell(String name, Lease lease) throws IOException {
        try {
            return Cell.named(name, ROOT);
        } catch (IOException e) {
            lease.close();
            throw Trouble.machine("a cgroup for the transcript can't be made here (" + e
                    + "): it takes root, and a machine that lets root");
        }
    }

    private static void makeLines(Path directory, int count) throws IOException {
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

    private static List<String> words(Path directory, Cell cell, Path here,
            List<Terminal> terminals) {
        List<String> words = new ArrayList<>(joined(cell.inner()));
        words.addAll(UNSHARE);
        words.addAll(joined(cell.leaves()));
        words.addAll(AND_FORK);
        words.addAll(
                List.of("sh", "-c", WalledCommand.rootBuilder("machine.sh"), "machine",
                        directory.toString(), here.toString()));
        terminals.forEach(t -> words.add(t.word()));
        return words;
    }

    /** To be followed by a command that is in these cgroups. */
    private static List<String> joined(List<Path> cgroups) {
        List<String> words = new ArrayList<>(List.of("sh", "-c", JOIN, "join"));
        cgroups.forEach(c -> words.add(c.toString()));
        words.add("--");
        return words;
    }

    private static Process start(Path directory, List<String> words, Screen screen)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectInput(new File("/dev/null"))
                .redirectError(directory.resolve(COMPLAINT).toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().putAll(ENVIRONMENT);
        builder.environment().putAll(screen.environment());
        return builder.start();
    }

    /** What the terminal reads; the FIFO is there before its reader. */
    public Path in(int terminal) {
        return lease.directory().resolve(terminal + ".in");
    }

    /** What the terminal writes. */
    public Path out(int terminal) {
        return lease.directory().resolve(terminal + ".out");
    }

    /** What the scripts had to say that build it; nothing, if all went well. */
    public String complaint() throws IOException {
        return Files.readString(lease.directory().resolve(COMPLAINT)).strip();
    }

    /**
     * A command that gives somebody a shell on it. It has a terminal of its own: a shell
     * in another PID namespace can't give ours back.
     */
    public List<String> visit() {
        long first = process.children().findFirst().map(ProcessHandle::pid).orElseThrow(
                () -> Trouble.ours("the machine of this scene is gone"));
        return List.of("script", "--quiet", "--command", "nsenter --target " + first
                + " --all --root --wd env PS1='# ' bash --norc", "/dev/null");
    }

    /** Ends all that runs on it, whatever it is. */
    @Override
    public void close() throws IOException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        cell.close();
        lease.close();
    }
}
