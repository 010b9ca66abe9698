// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is in a directory, in a form that compares and prints. */
final class Listing {

    private Listing() {
    }

    static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    /** The regular files at any depth and what they hold. */
    static Map<String, String> texts(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
                    .collect(Collectors.toMap(f -> directory.relativize(f).toString(),
                            Listing::text, (a, b) -> a, TreeMap::new));
        }
    }

    /** A character device with the number 0:0, whatever its permissions. */
    static boolean isWhiteout(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        Map<String, Object> seen = attributes(path, "mode,rdev");
        return ((int) seen.get("mode") & 0170000) == 0020000
                && seen.get("rdev").equals(0L);
    }

    /** Kind and permissions, owner, time and target of everything at any depth. */
    static Map<String, String> everything(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.collect(Collectors.toMap(
                    f -> directory.relativize(f).toString(), Listing::described,
                    (a, b) -> a, TreeMap::new));
        }
    }

    private static String described(Path file) {
        try {
            Map<String, Object> known = new TreeMap<>(
                    attributes(file, "mode,uid,gid,rdev,nlink,lastModifiedTime"));
            if (Files.isSymbolicLink(file)) {
                known.put("target", Files.readSymbolicLink(file));
            } else if (Files.isRegularFile(file)) {
                known.put("text", text(file));
            }
            return known.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Object> attributes(Path file, String names) throws IOException {
        return Files.readAttributes(file, "unix:" + names, LinkOption.NOFOLLOW_LINKS);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
