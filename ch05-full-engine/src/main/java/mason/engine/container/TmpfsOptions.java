// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mason.engine.config.MountRequest;

/** What {@code --mount type=tmpfs} asks for, in the words of tmpfs(5). */
final class TmpfsOptions {

    private TmpfsOptions() {
    }

    /** Joined by commas. */
    static String of(MountRequest mount) {
        List<String> options = new ArrayList<>();
        if (mount.readOnly()) {
            options.add("ro");
        }
        Map<String, Object> asked = mount.tmpfsOptions().orElse(Map.of());
        if (number(asked, "SizeBytes") > 0) {
            options.add("size=" + number(asked, "SizeBytes"));
        }
        if (number(asked, "Mode") > 0) {
            options.add("mode=" + Long.toOctalString(number(asked, "Mode")));
        }
        return String.join(",", options);
    }

    /** JSON has one kind of number, and no octal one. */
    private static long number(Map<String, Object> asked, String name) {
        return asked.get(name) instanceof Number n ? n.longValue() : 0;
    }
}
