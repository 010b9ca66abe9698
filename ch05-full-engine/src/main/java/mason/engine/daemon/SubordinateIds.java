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
     * Those of {@code USER[:GROUP]}, by names or numbers; {@code default} is the
     * user {@code dockremap}, which is made if it is missing, as dockerd does.
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

    /** The user is made if it is missing, and so is each of its ranges. */
    private static String madeDefault() throws IOException {
        if (Files.readAllLines(USERS).stream()
                .noneMatch(l -> l.startsWith(DEFAULT_USER + ":"))) {
            run("useradd", "--system", "--user-group", "--no-create-home", "--shell",
                    "/bin/false", DEFAULT_USER);
        }
        Optional<String> users = ofDefault("subuid");
        String ids = (users.isPresent() ? users : ofDefault("subgid")).orElse(free());
        addMissing("subuid", "--add-subuids", ids);
        addMissing("subgid", "--add-subgids", ids);
        return DEFAULT_USER;
    }

    private static void addMissing(String file, String option, String ids)
            throws IOException {
        if (ofDefault(file).isEmpty()) {
            run("usermod", option, ids, DEFAULT_USER);
        }
    }

    private static Optional<String> ofDefault(String file) throws IOException {
        return all(file).filter(w -> w[0].equals(DEFAULT_USER)).findFirst()
                .map(w -> range(Long.parseLong(w[1]), Long.parseLong(w[2])));
    }

    private static String range(long first, long count) {
        return first + "-" + (first + count - 1);
    }

    /** Behind all others. */
    private static String free() throws IOException {
        long first = Stream.concat(all("subuid"), all("subgid"))
                .mapToLong(w -> Long.parseLong(w[1]) + Long.parseLong(w[2])).max()
                .orElse(0);
        return range(Math.max(USUAL_FIRST, first), USUAL_COUNT);
    }

    private static void run(String... words) throws IOException {
        try {
            Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() == 0) {
                return;
            }
            throw impossible(words, said.strip());
        } catch (IOException missing) {
            throw impossible(words, words[0] + " cannot be started");
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static IllegalArgumentException impossible(String[] words, String why) {
        return new IllegalArgumentException("--userns-remap=default needs the user "
                + DEFAULT_USER + " with lines in /etc/subuid and /etc/subgid, and `"
                + String.join(" ", words) + "` failed: " + why
                + "; make them, or name another user");
    }
}
