// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A line of {@code /proc/PID/mountinfo}: proc(5), Linux 2.6.26. */
record MountLine(String type, Path target, Set<String> options,
        Set<String> superOptions) {

    private static final int TARGET = 4;
    private static final int OPTIONS = 5;
    private static final int OPTIONAL = 6;

    /** Before the dash a varying number of fields, after it type, source and options. */
    static MountLine parse(String line) {
        List<String> fields = Arrays.asList(line.split(" "));
        int dash = OPTIONAL + fields.subList(OPTIONAL, fields.size()).indexOf("-");
        return new MountLine(fields.get(dash + 1), Path.of(plain(fields.get(TARGET))),
                options(fields.get(OPTIONS)), options(fields.get(dash + 3)));
    }

    boolean readOnly() {
        return options.contains("ro") || superOptions.contains("ro");
    }

    private static Set<String> options(String text) {
        return Set.copyOf(Arrays.asList(text.split(",")));
    }

    /** The kernel writes a space as \\040, and the like. */
    private static String plain(String field) {
        return field.replace("\\040", " ").replace("\\011", "\t")
                .replace("\\012", "\n").replace("\\134", "\\");
    }
}
