// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.stream.Collectors;
import mason.linux.Namespace;
import mason.linux.Pid;

/**
 * A moment in the start of a container, as a step of the start sees it.
 *
 * @param waits whether the child still waits to execute its program
 * @param ofThread the namespaces of the thread that makes the step
 * @param ofChild the namespaces of the child
 */
record StartMoment(boolean waits, Map<Namespace, String> ofThread,
        Map<Namespace, String> ofChild) {

    private static final int LOOKS = 15;
    private static final int MILLISECONDS_BETWEEN_LOOKS = 10;

    /** Takes a while, in which a child that does not wait would go on. */
    static StartMoment now(Pid child) {
        boolean waits = true;
        for (int i = 0; i < LOOKS && waits; i++) {
            pause();
            waits = commandLine(child.proc()).equals(commandLine(Pid.own().proc()));
        }
        return new StartMoment(waits, namespaces(Path.of("/proc/thread-self")),
                namespaces(child.proc()));
    }

    /** When no process has been mapped yet. */
    static StartMoment withoutChild() {
        return new StartMoment(true, namespaces(Path.of("/proc/thread-self")), Map.of());
    }

    /** That of a cloned child is its parent's until it executes a program. */
    private static String commandLine(Path process) {
        try {
            return Files.readString(process.resolve("cmdline"));
        } catch (IOException ended) {
            return "";
        }
    }

    private static Map<Namespace, String> namespaces(Path process) {
        return EnumSet.allOf(Namespace.class).stream().collect(Collectors.toMap(
                kind -> kind, kind -> inode(process + "/ns/" + kind.file())));
    }

    /** A namespace is a file of its own in the kernel: namespaces(7). */
    private static String inode(String namespace) {
        try {
            return "" + Files.getAttribute(Path.of(namespace), "unix:ino");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
