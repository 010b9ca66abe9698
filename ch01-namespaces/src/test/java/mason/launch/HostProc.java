// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mason.linux.Namespace;
import mason.linux.Pid;
import workbook.testkit.answer.AnswerProcess;

/** What the host's /proc says about processes, namespaces and mounts: proc(5). */
public final class HostProc {

    private static final Path SELF = Path.of("/proc/self");
    private static final Pattern OCTAL = Pattern.compile("\\\\([0-7]{3})");

    private HostProc() {
    }

    public static String hostname() throws IOException {
        return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
    }

    /** The id of a namespace, such as {@code uts:[4026531838]}. */
    public static String namespace(Pid of, Namespace kind) throws IOException {
        return namespace(of.proc(), kind);
    }

    /** That of this JVM's first thread. */
    public static String ownNamespace(Namespace kind) throws IOException {
        return namespace(SELF, kind);
    }

    /** That of the process whose code is tested. */
    static String namespaceOfAnswer(Namespace kind) throws IOException {
        return namespace(AnswerProcess.proc(), kind);
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

    /** Its number in the PID namespace of the answer, where that is another. */
    static Pid asTheAnswerNumbers(Pid here) {
        if (AnswerProcess.pid().isEmpty()) {
            return here;
        }
        try {
            String[] numbers = status(here, "NSpid").split("\\s+");
            return new Pid(Integer.parseInt(numbers[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static boolean isMounted(Path target) throws IOException {
        return mount(target).isPresent();
    }

    public static boolean isMounted(Path target, Pid asSeenBy) throws IOException {
        return mount(target, asSeenBy.proc()).isPresent();
    }

    /** The line of {@code /proc/self/mountinfo}. */
    public static Optional<String> mount(Path target) throws IOException {
        return mount(target, SELF);
    }

    /** What is on top at {@code target}. */
    public static Optional<String> mount(Path target, Path process) throws IOException {
        return Files.readAllLines(process.resolve("mountinfo")).stream()
                .filter(m -> unescaped(m.split(" ")[4]).equals(target.toString()))
                .reduce((below, above) -> above);
    }

    /** White space and backslashes are written as octal numbers there. */
    private static String unescaped(String field) {
        return OCTAL.matcher(field).replaceAll(m -> Matcher.quoteReplacement(
                Character.toString(Integer.parseInt(m.group(1), 8))));
    }
}
