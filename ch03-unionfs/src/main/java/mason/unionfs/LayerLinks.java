// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mason.launch.Plan;
import mason.linux.ChangeDirectory;

/**
 * Short names for layers, so that more of them fit into the 4095 bytes of options that
 * {@code mount(2)} takes: a directory of symbolic links, which becomes the working
 * directory while the overlay is mounted, so that not even its path is repeated. Docker
 * does the same, its directory is {@code overlay2/l}. More than 300 layers fit.
 *
 * @param directory where the links are
 */
public record LayerLinks(Path directory) {

    /** The same overlay, its layers called by names that are short in the directory. */
    public Overlay shortened(Overlay overlay) throws IOException {
        List<Path> links = new ArrayList<>();
        for (Path layer : overlay.layers()) {
            links.add(linkTo(layer.toAbsolutePath()));
        }
        return new Overlay(links, overlay.upper(), overlay.work(), overlay.merged());
    }

    /** Makes the short names good for the steps that follow. */
    public Plan plan() {
        return Plan.inNamespaces(new ChangeDirectory(directory.toString()));
    }

    /** A layer has the same link every time. */
    private Path linkTo(Path layer) throws IOException {
        Path link = directory.resolve(shortName(layer));
        try {
            Files.createSymbolicLink(link, layer);
        } catch (FileAlreadyExistsException madeBefore) {
            if (!Files.readSymbolicLink(link).equals(layer)) {
                throw madeBefore;
            }
        }
        return link.getFileName();
    }

    /** Ten characters, forty bits of a hash of the path. */
    private static String shortName(Path layer) {
        byte[] path = layer.toString().getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(path).toString().replace("-", "").substring(0, 10);
    }
}
