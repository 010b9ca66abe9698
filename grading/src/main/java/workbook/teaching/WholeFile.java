// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import workbook.exercise.Trouble;

/** A file that is replaced at once: whoever reads it sees all of it. */
record WholeFile(Path file) {

    /** Something that writes text. */
    interface Text {

        void writeTo(Writer out) throws IOException;
    }

    void write(Text text) {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (Writer out = Files.newBufferedWriter(next)) {
                text.writeTo(out);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw Trouble.machine("cannot write " + file + ": " + e);
        }
    }
}
