// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import mason.linux.Namespace;
import mason.linux.Pid;

/** What the host sees, in its own /proc. */
public final class Outside {

    private Outside() {
    }

    public static String hostname() throws IOException {
        return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
    }

    /** The identity of a namespace, such as {@code uts:[4026531838]}. */
    public static String namespace(Pid of, Namespace kind) throws IOException {
        return namespace(of.proc(), kind);
    }

    public static String ownNamespace(Namespace kind) throws IOException {
        return namespace(Path.of("/proc/self"), kind);
    }

    private static String namespace(Path process, Namespace kind) throws IOException {
        return Files.readSymbolicLink(process.resolve("ns").resolve(kind.file()))
                .toString();
    }

    /** One line of {@code /proc/PID/status}, without its name. */
    public static String status(Pid of, String name) throws IOException {
        return Files.readAllLines(of.proc().resolve("status")).stream()
                .filter(l -> l.startsWith(name + ":")).findFirst().orElseThrow()
                .substring(name.length() + 1).strip();
    }

    /** The number a process has in its innermost PID namespace. */
    public static int innermostNumber(Pid of) throws IOException {
        String[] numbers = status(of, "NSpid").split("\\s+");
        return Integer.parseInt(numbers[numbers.length - 1]);
    }

    public static boolean isMounted(Path target) throws IOException {
        return mount(target).isPresent();
    }

    public static boolean isMounted(Path target, Pid asSeenBy) throws IOException {
        return mount(target, asSeenBy.proc()).isPresent();
    }

    /** The line of {@code /proc/self/mountinfo}. */
    public static Optional<String> mount(Path target) throws IOException {
        return mount(target, Path.of("/proc/self"));
    }

    /** What is on top at {@code target}. */
    public static Optional<String> mount(Path target, Path process) throws IOException {
        return Files.readAllLines(process.resolve("mountinfo")).stream()
                .filter(m -> m.split(" ")[4].equals(target.toString()))
                .reduce((below, above) -> above);
    }
}
