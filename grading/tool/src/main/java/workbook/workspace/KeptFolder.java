// SPDX-License-Identifier: Apache-2.0
package workbook.workspace;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;

/** A new folder of a workspace for files of the reader's that are to be replaced. */
record KeptFolder(Path workspace, Path folder) {

    private static final DateTimeFormatter TIME = DateTimeFormatter
            .ofPattern("yyyyMMdd-HHmmss");

    /** @param occasion what the folder's name begins with */
    static KeptFolder next(Path workspace, String occasion) {
        String name = occasion + "-" + TIME.format(LocalDateTime.now());
        return new KeptFolder(workspace, IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> n == 1 ? "" : "-" + n)
                .map(n -> workspace.resolve("kept").resolve(name + n))
                .filter(f -> !Files.exists(f)).findFirst().orElseThrow());
    }

    /** Keeps all of them, or says that nothing is replaced. */
    void keep(List<Path> files) {
        try {
            for (Path file : files) {
                keep(file, folder.resolve(workspace.relativize(file)));
            }
        } catch (IOException e) {
            throw FileFailure.of("nothing is replaced, for your files could not be kept",
                    e);
        }
    }

    /** A link also keeps what is saved between now and the moment of replacing. */
    private static void keep(Path file, Path kept) throws IOException {
        FileOwner owner = FileOwner.ofNewFiles();
        owner.makeDirectory(kept.getParent());
        try {
            Files.createLink(kept, file.toRealPath());
        } catch (UnsupportedOperationException | FileSystemException noLinksHere) {
            Files.copy(file, kept);
            owner.own(kept);
        }
    }
}
