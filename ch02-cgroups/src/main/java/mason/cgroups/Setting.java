// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.util.List;

/**
 * What is written into which control file of a cgroup.
 *
 * @param required whether a kernel without the file is an error
 */
public record Setting(String file, String text, boolean required) {

    static final String OOM_CONTROL = "memory.oom_control";

    public static Setting of(String file, String text) {
        return new Setting(file, text, true);
    }

    /** A setting that means nothing to a kernel that doesn't have the file. */
    public static Setting whereKnown(String file, String text) {
        return new Setting(file, text, false);
    }

    /**
     * What to write in order to undo this setting, when the file has said {@code lines}
     * before it. A file about devices has a line for each, or none for one without a
     * limit; {@value #OOM_CONTROL} is written without the key that it is read with; an
     * empty list is written as an end of line.
     */
    String undoing(List<String> lines) {
        if (file.equals(OOM_CONTROL)) {
            return lines.contains("oom_kill_disable 1") ? "1" : "0";
        }
        String device = text.substring(0, text.indexOf(' ') + 1);
        return device.contains(":")
                ? lines.stream().filter(line -> line.startsWith(device)).findFirst()
                        .orElse(withoutLimit())
                : lines.stream().findFirst().orElse("\n");
    }

    /** {@code 8:0 1024} in v1, {@code 8:0 rbps=1024} in v2. */
    private String withoutLimit() {
        return text.contains("=")
                ? text.replaceFirst("=.*", "=max")
                : text.replaceFirst(" .*", " 0");
    }

    /** The text as a number; no limit is more than any number. */
    long number() {
        return number(text);
    }

    static long number(String text) {
        return text.matches("\\d+") ? Long.parseLong(text) : Long.MAX_VALUE;
    }
}
