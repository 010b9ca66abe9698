// SPDX-License-Identifier: Apache-2.0
package mason.chroot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The nodes of devices in a directory of the host. */
final class HostDevices {

    private static final Path DEV = Path.of("/dev");
    /** What a container has of its own, and what other engines keep there: runc. */
    private static final Set<String> OWN = Set.of("pts", "shm", "fd", "mqueue", ".lxc",
            ".lxd-mounts", ".udev", "console", "null", "zero", "full", "random",
            "urandom", "tty", "ptmx");

    private HostDevices() {
    }

    static boolean isDirectory(Path path) {
        return Files.isDirectory(path);
    }

    /** Those of the host that a container hasn't of its own. */
    static List<Path> all() {
        return below(DEV).stream().filter(d -> !OWN.contains(DEV.relativize(d).getName(0)
                .toString())).toList();
    }

    /** Character and block devices that can be seen; links to them are not. */
    static List<Path> below(Path directory) {
        List<Path> devices = new ArrayList<>();
        try {
            Files.walkFileTree(directory, new SimpleFileVisitor<>() {

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes found) {
                    if (found.isOther() && isDevice(file)) {
                        devices.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException vanished) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory,
                        IOException unreadable) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return devices;
    }

    /** Not a pipe and not a socket, which have no number. */
    private static boolean isDevice(Path file) {
        try {
            return (long) Files.getAttribute(file, "unix:rdev",
                    LinkOption.NOFOLLOW_LINKS) != 0;
        } catch (IOException vanished) {
            return false;
        }
    }
}
