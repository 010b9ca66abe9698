// SPDX-License-Identifier: Apache-2.0
package workbook.testkit;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import workbook.testkit.answer.AnswerProcess;

/**
 * What the process of the answer has and may leave behind, seen from outside: nothing in
 * it is asked.
 */
final class AnswerState {

    /**
     * Java's own: one ends a minute after the child that it waited for, the other is that
     * of the library which binds native functions.
     */
    private static final List<String> OF_JAVA = List.of("process reaper", "Cleaner-0");

    private AnswerState() {
    }

    /** One line of text each; nothing where tests and answer share a JVM. */
    static Set<String> traces() throws IOException {
        Set<String> traces = new TreeSet<>();
        Optional<Long> answer = AnswerProcess.pid();
        if (answer.isPresent()) {
            Path process = Path.of("/proc", answer.get().toString());
            add(OpenDescriptors.open(process), traces);
            Files.readAllLines(process.resolve("mountinfo"))
                    .forEach(m -> traces.add("the answer's mount " + m));
            add(HostState.links(process.resolve("net/dev")), traces);
            add(Set.of("host name " + hostName(process)), traces);
            add(relatives(answer.get()), traces);
            threads(process, traces);
        }
        return traces;
    }

    private static void add(Collection<String> found, Set<String> traces) {
        found.forEach(f -> traces.add("the answer's " + f));
    }

    /** Children, and orphans that its process 1 has adopted. */
    private static Set<String> relatives(long answer) {
        Set<String> found = new TreeSet<>();
        ProcessHandle.of(answer).flatMap(ProcessHandle::parent).stream()
                .flatMap(ProcessHandle::descendants)
                .forEach(p -> found.add("process " + p.pid()));
        return found;
    }

    private static void threads(Path process, Set<String> traces) throws IOException {
        try (DirectoryStream<Path> tasks =
                Files.newDirectoryStream(process.resolve("task"))) {
            for (Path task : tasks) {
                traces.addAll(thread(task));
            }
        }
    }

    /** One that ends while it is looked at does not hide the others. */
    private static Set<String> thread(Path task) {
        Set<String> traces = new TreeSet<>();
        try {
            String name = Files.readString(task.resolve("comm")).strip();
            if (OF_JAVA.stream().noneMatch(own -> own.startsWith(name))) {
                traces.add("the answer's thread " + name + " " + task.getFileName());
                add(ThreadState.namespaces(task.resolve("ns")), traces);
            }
            return traces;
        } catch (IOException ended) {
            return Set.of("a thread of the answer's that is ending");
        }
    }

    /** That of its UTS namespace: a file below /proc would tell this process's own. */
    private static String hostName(Path process) throws IOException {
        Process uname = new ProcessBuilder("nsenter", "--uts=" + process + "/ns/uts",
                "uname", "-n").redirectErrorStream(true).start();
        return new String(uname.getInputStream().readAllBytes()).strip();
    }
}
