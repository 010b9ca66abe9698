// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.StreamSupport;
import workbook.course.FolderListing;

/**
 * Copies parts of the project elsewhere, into an archive as well as into a folder.
 *
 * @param from the project
 */
record FileCopies(Path from, Path to) {

    private static final String NEVER = "target|\\.vagrant|\\.git|hs_err.*";

    /** A file or a folder with all below it, under the same name, if it is there. */
    void copy(String name) throws IOException {
        Path source = from.resolve(name);
        for (Path file : Files.isRegularFile(source)
                ? List.of(source)
                : FolderListing.files(source)) {
            Path relative = from.relativize(file);
            if (!built(relative)) {
                write(relative.toString(), Files.readAllBytes(file),
                        Files.isExecutable(file));
            }
        }
    }

    private static boolean built(Path relative) {
        return StreamSupport.stream(relative.spliterator(), false)
                .anyMatch(part -> part.toString().matches(NEVER));
    }

    void write(String name, byte[] content, boolean executable) throws IOException {
        Path file = to.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions
                .fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    void write(String name, String text) throws IOException {
        write(name, text.getBytes(StandardCharsets.UTF_8), false);
    }
}
