// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

// tag::line[]
/**
 * A line of {@code /proc/PID/mountinfo}: proc_pid_mountinfo(5).
 *
 * @param root what of the file system is mounted
 * @param target where it is mounted
 * @param options of this mount
 * @param superOptions of the file system, wherever it is mounted
 */
record MountLine(String type, Path root, Path target,
        Set<String> options, Set<String> superOptions) {

    private static final int ROOT = 3;
    private static final int TARGET = 4;
    private static final int OPTIONS = 5;

    /** Between the options and a dash stand fields of varying number. */
    static MountLine parse(String line) {
        // tag::exercise-2.1[]
        List<String> fields = Arrays.asList(line.split(" "));
        int dash = fields.indexOf("-");
        return new MountLine(fields.get(dash + 1),
                Path.of(plain(fields.get(ROOT))),
                Path.of(plain(fields.get(TARGET))),
                options(fields.get(OPTIONS)),
                options(fields.get(dash + 3)));
        // end::exercise-2.1[]
    }

    private static Set<String> options(String text) {
        return Set.copyOf(Arrays.asList(text.split(",")));
    }

    /** The kernel writes a space as \\040, and the like. */
    private static String plain(String field) {
        return field.replace("\\040", " ").replace("\\011", "\t")
                .replace("\\012", "\n").replace("\\134", "\\");
    }
    // end::line[]

    boolean readOnly() {
        return options.contains("ro") || superOptions.contains("ro");
    }
}
