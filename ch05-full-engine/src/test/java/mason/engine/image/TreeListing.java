// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import mason.engine.content.Digest;
import mason.linux.RootedDirectory;

/** All that is known of everything below a directory, by names that keep each byte. */
final class TreeListing {

    private static final int KIND = 0170000;
    private static final int REGULAR = 0100000;
    private static final int DIRECTORY = 0040000;
    private static final int LINK = 0120000;
    private static final int LARGEST = 4096;

    private TreeListing() {
    }

    static Map<String, String> of(Path top) throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(top)) {
            paths.skip(1).forEach(p -> all.put(raw(top.relativize(p)), described(p)));
        }
        return all;
    }

    /** A URI writes bytes that are no text as numbers. */
    private static String raw(Path path) {
        return path.toUri().getRawPath().replaceFirst("/$", "");
    }

    private static String described(Path path) {
        try {
            Map<String, Object> known = new TreeMap<>(Files.readAttributes(path,
                    "unix:mode,uid,gid,rdev,size,lastModifiedTime",
                    LinkOption.NOFOLLOW_LINKS));
            int kind = (int) known.get("mode") & KIND;
            known.put("mode", Integer.toOctalString((int) known.get("mode")));
            if (kind == DIRECTORY) {
                known.remove("size");
            } else if (kind == LINK) {
                known.put("target", raw(Files.readSymbolicLink(path)));
            } else if (kind == REGULAR) {
                known.put("digest", digest(path));
            }
            if (kind == DIRECTORY || kind == REGULAR) {
                addAttributes(path, known);
            }
            return known.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Digest digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Digest.of(in);
        }
    }

    private static void addAttributes(Path path, Map<String, Object> known)
            throws IOException {
        UserDefinedFileAttributeView view = Files.getFileAttributeView(path,
                UserDefinedFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        for (String name : view.list()) {
            ByteBuffer value = ByteBuffer.allocate(LARGEST);
            int length = view.read(name, value);
            known.put("user." + name, HexFormat.of().formatHex(value.array(), 0, length));
        }
        try (RootedDirectory parent = RootedDirectory.open(path.getParent())) {
            parent.entry(path.getFileName().toString())
                    .attribute("security.capability", LARGEST)
                    .ifPresent(v -> known.put("capability", HexFormat.of().formatHex(v)));
        }
    }
}
