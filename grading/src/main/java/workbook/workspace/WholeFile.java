// SPDX-License-Identifier: Apache-2.0
package workbook.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is as it was or as it shall be, whenever one looks at it. */
record WholeFile(Path file) {

    void write(String text) throws IOException {
        Owner owner = Owner.ofNewFiles();
        owner.makeDirectory(file.toAbsolutePath().getParent());
        Path next = file.resolveSibling("." + file.getFileName() + ".new");
        try {
            Files.writeString(next, text);
            owner.own(next);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.deleteIfExists(next);
            throw e;
        }
    }
}
