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
 * The processes that came from this one and whose parent did not, since their own has
 * ended: an orphan goes on holding what it inherited, the output of a build for one.
 *
 * <p>Whoever starts the tests sets the variable {@value #MARK} to a value that no others
 * have, and every process of theirs inherits it. Who adopts an orphan doesn't matter:
 * process 1 and a subreaper may well be of the session of the tests. Without the variable
 * no orphan is seen.
 */
final class Orphans {

    static final String MARK = "WORKBOOK_TESTS";

    private static final int PARENT = 1;

    private Orphans() {
    }

    static Set<String> living() throws IOException {
        String mark = System.getenv(MARK);
        return mark == null ? Set.of() : among(marked(MARK + "=" + mark));
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
