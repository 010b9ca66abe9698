// SPDX-License-Identifier: Apache-2.0
package workbook.needs;

import java.util.Optional;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** See {@link RequiresTool}. */
final class ToolNeed extends Need<RequiresTool> {

    ToolNeed() {
        super(RequiresTool.class);
    }

    @Override
    Optional<String> missing(RequiresTool declared) {
        return Stream.of(declared.value()).map(ToolNeed::missing)
                .flatMap(Optional::stream).findFirst();
    }

    static Optional<String> missing(String tool) {
        return unless(installed(tool),
                "The program " + tool + " is needed and isn't installed.");
    }

    private static boolean installed(String tool) {
        String path = System.getenv().getOrDefault("PATH", "") + ":/usr/sbin:/sbin";
        return Stream.of(path.split(":")).filter(d -> !d.isEmpty())
                .anyMatch(d -> Files.isExecutable(Path.of(d, tool)));
    }
}
