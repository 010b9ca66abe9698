// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The users and groups of the host that a user may give to containers: subuid(5),
 * subgid(5).
 */
record SubordinateIds(int first, int count) {

    private static final Path USERS = Path.of("/etc/passwd");
    private static final Path GROUPS = Path.of("/etc/group");
    private static final String DEFAULT = "default";
    private static final String DEFAULT_USER = "dockremap";
    private static final int USUAL_FIRST = 100_000;
    private static final int USUAL_COUNT = 65_536;

    /**
     * Those of {@code USER[:GROUP]}, by names or numbers; {@code default} is a user that
     * is made for it.
     *
     * @throws IllegalArgumentException if there are none
     */
    static SubordinateIds of(String text) {
        try {
            String[] words = (text.equals(DEFAULT) ? madeDefault() : text).split(":", 2);
            SubordinateIds users = range("subuid", name(USERS, words[0]));
            SubordinateIds groups = range("subgid",
                    words.length > 1 ? name(GROUPS, words[1]) : name(USERS, words[0]));
            if (!users.equals(groups)) {
                throw new IllegalArgumentException("the subordinate users and groups of ["
                        + text + "] differ, and have to be the same");
            }
            return users;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line of a user or group has the name first and the number third. */
    private static List<String> name(Path file, String wanted) throws IOException {
        Optional<String[]> line = Files.readAllLines(file).stream()
                .map(l -> l.split(":")).filter(w -> w.length > 2
                        && (w[0].equals(wanted) || w[2].equals(wanted)))
                .findFirst();
        String[] found = line.orElseThrow(() -> new IllegalArgumentException(
                "--userns-remap: not in " + file + ": [" + wanted + "]"));
        return List.of(found[0], found[2]);
    }

    private static SubordinateIds range(String file, List<String> names)
            throws IOException {
        return all(file).filter(w -> names.contains(w[0])).findFirst()
                .map(w -> new SubordinateIds(Integer.parseUnsignedInt(w[1]),
                        Integer.parseUnsignedInt(w[2])))
                .orElseThrow(() -> new IllegalArgumentException("no " + file
                        + " ranges found for user \"" + names.get(0) + "\""));
    }

    private static Stream<String[]> all(String file)
            throws IOException {
        Path path = Path.of("/etc", file);
        return Files.exists(path) ? Files.readAllLines(path).stream()
                .map(l -> l.strip().split(":")).filter(w -> w.length == 3)
                : Stream.empty();
    }

    private static String madeDefault() throws IOException {
        if (Files.readAllLines(USERS).stream()
                .noneMatch(l -> l.startsWith(DEFAULT_USER + ":"))) {
            run("useradd", "--system", "--user-group", "--no-create-home", "--shell",
                    "/bin/false", DEFAULT_USER);
        }
        if (all("subuid").noneMatch(w -> w[0].equals(DEFAULT_USER))) {
            String range = free();
            run("usermod", "--add-subuids", range, "--add-subgids", range, DEFAULT_USER);
        }
        return DEFAULT_USER;
    }

    /** Behind all others. */
    private static String free() throws IOException {
        long first = Stream.concat(all("subuid"), all("subgid"))
                .mapToLong(w -> Long.parseLong(w[1]) + Long.parseLong(w[2])).max()
                .orElse(0);
        long start = Math.max(USUAL_FIRST, first);
        return start + "-" + (start + USUAL_COUNT - 1);
    }

    private static void run(String... words) throws IOException {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        try {
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", words) + " failed: " + said);
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
