// SPDX-License-Identifier: Apache-2.0
package workbook.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The processes that this one started, directly or not, and whose parent is another by
 * now, since their own has ended: such an orphan goes on holding what it inherited, for
 * example the output of a build.
 *
 * <p>The build sets the variable {@value #MARK} to a value of its own for the tests, and
 * every process of theirs inherits it. It doesn't matter which process adopts an orphan:
 * process 1 and a subreaper may well be of the session of the tests. Without the variable
 * no orphan is found.
 */
final class OrphanProcesses {

    static final String MARK = "WORKBOOK_TESTS";

    private static final int PARENT = 1;

    private OrphanProcesses() {
    }

    static Set<String> living() throws IOException {
        String mark = System.getenv(MARK);
        return mark == null ? Set.of() : among(marked(asRead(MARK + "=" + mark)));
    }

    /** The bytes of a text, each as a character: so an environment is read here. */
    private static String asRead(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8),
                StandardCharsets.ISO_8859_1);
    }

    private static Set<String> among(TreeMap<String, String> parents) {
        Set<String> living = new TreeSet<>();
        String self = String.valueOf(ProcessHandle.current().pid());
        parents.forEach((process, parent) -> {
            if (!process.equals(self) && !parents.containsKey(parent)) {
                living.add("orphan " + process);
            }
        });
        return living;
    }

    /** Each process that has the mark, with its parent. */
    private static TreeMap<String, String> marked(String mark) throws IOException {
        TreeMap<String, String> parents = new TreeMap<>();
        try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                if (("\0" + read(process.resolve("environ")))
                        .contains("\0" + mark + "\0")) {
                    parents.put(process.getFileName().toString(), parentOf(process));
                }
            }
        }
        return parents;
    }

    /** Behind the name, which may contain anything: proc_pid_stat(5). */
    private static String parentOf(Path process) {
        String stat = read(process.resolve("stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
        return fields.length > PARENT ? fields[PARENT] : "";
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException goneOrNotOurs) {
            return "";
        }
    }
}
