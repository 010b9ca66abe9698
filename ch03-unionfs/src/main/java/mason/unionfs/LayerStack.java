// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import mason.linux.FileName;
import mason.linux.RootedDirectory;

/**
 * Unpacked layers, one on the other, seen as the overlay file system would show them,
 * without mounting it: overlayfs.rst, "Multiple lower layers".
 *
 * @param layers the lowest first; no other process may write to them
 */
public record LayerStack(List<Path> layers) {

    private static final int MOST_LINKS = 40;
    private static final int KIND = 0170000;
    private static final int CHARACTER_DEVICE = 0020000;

    public LayerStack {
        layers = List.copyOf(layers);
    }

    /** What the lowest layer lies on. */
    public static LayerStack empty() {
        return new LayerStack(List.of());
    }

    /**
     * The regular file at {@code path}. Symbolic links are followed as from inside, none
     * leads out: path_resolution(7).
     */
    public Optional<Path> file(String path) throws IOException {
        Deque<String> todo = new ArrayDeque<>(components(path));
        List<String> done = new ArrayList<>();
        for (int links = 0; !todo.isEmpty() && links <= MOST_LINKS;) {
            walk(done, todo.pop());
            Path at = top(done);
            if (at != null && Files.isSymbolicLink(at)) {
                links++;
                String target = Files.readSymbolicLink(at).toString();
                done.subList(target.startsWith("/") ? 0 : done.size() - 1, done.size())
                        .clear();
                List<String> more = components(target);
                Collections.reverse(more);
                more.forEach(todo::push);
            }
        }
        Path found = todo.isEmpty() ? top(done) : null;
        return Optional.ofNullable(found)
                .filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS));
    }

    private static void walk(List<String> done, String name) {
        if (!name.equals("..")) {
            done.add(name);
        } else if (!done.isEmpty()) {
            done.remove(done.size() - 1);
        }
    }

    private Path top(List<String> names) throws IOException {
        List<Path> found = find(names);
        return found.isEmpty() ? null : found.get(0);
    }

    private static List<String> components(String path) {
        return new ArrayList<>(Arrays.stream(path.split("/"))
                .filter(n -> !n.isEmpty() && !n.equals(".")).toList());
    }

    /**
     * What is seen at a path; links are not followed.
     *
     * @param names its components, from the root down
     * @return one path; for a directory one for each layer that has a part in it, the
     *         highest first; none if there is nothing
     */
    List<Path> find(List<String> names) throws IOException {
        List<Path> seen = new ArrayList<>(layers);
        Collections.reverse(seen);
        for (String name : names) {
            seen = below(seen, name);
        }
        return seen;
    }

    /** The names that are seen in the root. */
    Set<String> names() throws IOException {
        Set<String> seen = new TreeSet<>();
        for (Path layer : layers) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(layer)) {
                entries.forEach(entry -> seen.add(FileName.of(entry)));
            }
        }
        for (String name : List.copyOf(seen)) {
            if (find(List.of(name)).isEmpty()) {
                seen.remove(name);
            }
        }
        return seen;
    }

    private static List<Path> below(List<Path> directories, String name)
            throws IOException {
        List<Path> seen = new ArrayList<>();
        List<Path> parts = directories.stream().filter(LayerStack::isDirectory).toList();
        for (Path directory : parts) {
            Path path = FileName.in(directory, name);
            boolean isDirectory = isDirectory(path);
            if (isDirectory || seen.isEmpty() && isFile(path)) {
                seen.add(path);
            }
            if (isDirectory ? isOpaque(path)
                    : Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                break;
            }
        }
        return seen;
    }

    private static boolean isDirectory(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether something is there, and not a whiteout: a character device 0:0. */
    private static boolean isFile(Path path) throws IOException {
        try {
            Map<String, Object> known = Files.readAttributes(path, "unix:mode,rdev",
                    LinkOption.NOFOLLOW_LINKS);
            return ((int) known.get("mode") & KIND) != CHARACTER_DEVICE
                    || (long) known.get("rdev") != 0;
        } catch (NoSuchFileException nothing) {
            return false;
        }
    }

    private static boolean isOpaque(Path directory) {
        try (RootedDirectory opened = RootedDirectory.open(directory)) {
            return opened.entry(".").attribute(LayerTree.OPAQUE, 1).isPresent();
        }
    }
}
