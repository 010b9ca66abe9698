// SPDX-License-Identifier: Apache-2.0
package workbook.sandbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * One walk through a cgroup and all below it, however deep, which kills and thaws their
 * processes and removes the cgroups that are empty. It goes by names relative to an open
 * directory, one at a time: the path of a nested cgroup may be longer than PATH_MAX.
 */
final class CgroupRemoval {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int MILLISECONDS_BETWEEN_WALKS = 10;
    private static final Path PARENT = Path.of("..");

    /** The children still to be visited, of the top cgroup and of each down to here. */
    private final Deque<Deque<Path>> children = new ArrayDeque<>();
    private final Deque<Path> names = new ArrayDeque<>();
    private SecureDirectoryStream<Path> here;

    private CgroupRemoval(Path top) throws IOException {
        here = (SecureDirectoryStream<Path>) Files.newDirectoryStream(top);
    }

    /**
     * Removes the cgroups of one run. They go together: a process is in all of them and
     * keeps each until it dies, and a frozen one is thawed in one of them only.
     *
     * @return whether they are gone, as soon as they are, or else after some seconds
     */
    static boolean of(List<Path> cgroups) {
        return of(cgroups, LIMIT);
    }

    static boolean of(List<Path> cgroups, Duration limit) {
        Instant end = Instant.now().plus(limit);
        List<Path> left = existing(cgroups);
        while (!left.isEmpty() && Instant.now().isBefore(end)) {
            left.forEach(CgroupRemoval::walk);
            left = existing(left);
            if (!left.isEmpty()) {
                pause();
            }
        }
        return left.isEmpty();
    }

    private static List<Path> existing(List<Path> cgroups) {
        return cgroups.stream().filter(Files::exists).toList();
    }

    private static void walk(Path cgroup) {
        CgroupHierarchy.attempt(cgroup.resolve("cgroup.kill"), "1");
        try {
            new CgroupRemoval(cgroup).walk();
            Files.deleteIfExists(cgroup);
        } catch (IOException | DirectoryIteratorException busyOrVanished) {
            return;
        }
    }

    private void walk() throws IOException {
        try {
            enter();
            while (!children.isEmpty()) {
                Path child = children.peek().poll();
                if (child != null) {
                    move(child);
                    names.push(child);
                    enter();
                } else {
                    leave();
                }
            }
        } finally {
            here.close();
        }
    }

    /** A process that version 1 has frozen doesn't die of SIGKILL before it is thawed. */
    private void enter() throws IOException {
        Deque<Path> below = new ArrayDeque<>();
        for (Path each : here) {
            if (isDirectory(each.getFileName())) {
                below.add(each.getFileName());
            }
        }
        children.push(below);
        processes().lines().forEach(CgroupRemoval::kill);
        write("freezer.state", "THAWED");
    }

    private void leave() throws IOException {
        children.pop();
        if (!names.isEmpty()) {
            move(PARENT);
            try {
                here.deleteDirectory(names.pop());
            } catch (IOException busy) {
                return;
            }
        }
    }

    private void move(Path to) throws IOException {
        try (SecureDirectoryStream<Path> left = here) {
            here = left.newDirectoryStream(to, LinkOption.NOFOLLOW_LINKS);
        }
    }

    private boolean isDirectory(Path name) throws IOException {
        return here.getFileAttributeView(name, BasicFileAttributeView.class,
                LinkOption.NOFOLLOW_LINKS).readAttributes().isDirectory();
    }

    private String processes() {
        try (SeekableByteChannel file = here.newByteChannel(Path.of("cgroup.procs"),
                Set.of(StandardOpenOption.READ))) {
            return new String(Channels.newInputStream(file).readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException threadedOrVanished) {
            return "";
        }
    }

    private void write(String name, String text) {
        try (SeekableByteChannel file = here.newByteChannel(Path.of(name),
                Set.of(StandardOpenOption.WRITE))) {
            file.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException noSuchFile) {
            return;
        }
    }

    /** 0 stands for a process that can't be seen from here. */
    private static void kill(String pid) {
        if (!pid.equals("0")) {
            ProcessHandle.of(Long.parseLong(pid))
                    .ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(MILLISECONDS_BETWEEN_WALKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
