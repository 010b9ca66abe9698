// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import mason.linux.Mount;
import mason.linux.MountFlag;
import mason.linux.Namespace;
import mason.linux.PivotRoot;

/**
 * The Java that process 1 runs until it becomes the command, on a read-only mount. A
 * command that is called {@code /proc/self/exe} is that Java; by the host's
 * mount, root of the container could overwrite it later: CVE-2019-5736.
 */
final class ReadOnlyJava {

    private ReadOnlyJava() {
    }

    /** The plan with that mount, unless the container keeps the host's files anyway. */
    static Plan in(Plan plan) {
        boolean changesRoot = plan.inProcess1().stream()
                .anyMatch(PivotRoot.class::isInstance);
        return changesRoot && plan.unshared().contains(Namespace.MOUNT)
                ? plan.and(Plan.inNamespaces(mounts()))
                : plan;
    }

    static List<Mount> mounts() {
        String home = home();
        return List.of(Mount.bind(home, home), Mount.of("none", home,
                MountFlag.REMOUNT, MountFlag.BIND, MountFlag.READ_ONLY));
    }

    private static String home() {
        try {
            return Path.of(System.getProperty("java.home")).toRealPath().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
