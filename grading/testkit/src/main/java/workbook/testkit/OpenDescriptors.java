// SPDX-License-Identifier: Apache-2.0
package workbook.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The open descriptors of this process, but those a JVM opens when it feels like it. */
final class OpenDescriptors {

    private static final Predicate<String> THE_JVM_S_OWN = Pattern
            .compile("\\.jar$|\\.so(\\.\\d+)*$|/modules$|/jffi|^/dev/u?random$"
                    + "|^/proc/\\d+/fd$|^/sys/fs/cgroup")
            .asPredicate();

    private OpenDescriptors() {
    }

    static List<String> open() throws IOException {
        return open(Path.of("/proc/self"));
    }

    /** Those of a process, by its directory in /proc. */
    static List<String> open(Path process) throws IOException {
        try (Stream<Path> all = Files.list(process.resolve("fd"))) {
            return all.flatMap(d -> target(d).stream()).toList();
        }
    }

    /** Nothing when it has been closed since, as the listing's own descriptor is. */
    private static Optional<String> target(Path descriptor) {
        try {
            String target = Files.readSymbolicLink(descriptor).toString();
            return Optional.of("descriptor " + descriptor.getFileName() + " → " + target)
                    .filter(t -> !THE_JVM_S_OWN.test(target));
        } catch (IOException closed) {
            return Optional.empty();
        }
    }
}
