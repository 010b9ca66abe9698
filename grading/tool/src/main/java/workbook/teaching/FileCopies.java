// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/**
 * Copies parts of the project elsewhere, into an archive as well as into a folder.
 *
 * @param from the project
 */
record FileCopies(Path from, Path to) {

    private static final String NEVER = "target|\\.vagrant|\\.git|hs_err.*";

    /** A file or a folder with all below it, under the same name. */
    void copy(String name) throws IOException {
        try (Stream<Path> all = Files.walk(from.resolve(name))) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                Path relative = from.relativize(file);
                if (!built(relative)) {
                    write(relative.toString(), Files.readAllBytes(file),
                            Files.isExecutable(file));
                }
            }
        }
    }

    /** The same, of what need not be there. */
    void copyIfThere(String name) throws IOException {
        if (Files.exists(from.resolve(name))) {
            copy(name);
        }
    }

    private static boolean built(Path relative) {
        for (Path part : relative) {
            if (part.toString().matches(NEVER)) {
                return true;
            }
        }
        return false;
    }

    void write(String name, byte[] content, boolean executable) throws IOException {
        Path file = to.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions
                .fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    void write(String name, String text) throws IOException {
        write(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8), false);
    }
}
