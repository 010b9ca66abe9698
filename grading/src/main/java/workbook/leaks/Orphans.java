// SPDX-License-Identifier: Apache-2.0
package workbook.leaks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/**
 * The processes of this process's session whose parent is of another, since their own has
 * ended: an orphan goes on holding what it inherited, the output of a build for one.
 */
final class Orphans {

    private static final int PARENT = 1;
    private static final int SESSION = 3;

    private Orphans() {
    }

    static Set<String> living() throws IOException {
        String ours = field(SESSION, "self");
        Set<String> living = new TreeSet<>();
        try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                String number = process.getFileName().toString();
                if (field(SESSION, number).equals(ours)
                        && !field(SESSION, field(PARENT, number)).equals(ours)) {
                    living.add("orphan " + number);
                }
            }
        }
        return living;
    }

    /** Behind the name, which may contain anything: proc_pid_stat(5). */
    private static String field(int index, String process) {
        try {
            String stat = Files.readString(Path.of("/proc", process, "stat"));
            return stat.substring(stat.lastIndexOf(')') + 2).split(" ")[index];
        } catch (IOException gone) {
            return "";
        }
    }
}
