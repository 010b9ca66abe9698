// SPDX-License-Identifier: Apache-2.0
package mason.engine.cli;

import java.util.List;
import mason.engine.image.Image;
import mason.engine.image.ImageReference;
import mason.engine.container.Engine;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** {@code mason images}. */
final class ImagesCommand implements Subcommand {

    @Override
    public String help() {
        return "Usage: mason images\n\nLists the images that are here.\n";
    }

    @Override
    public Options options() {
        return new Options();
    }

    @Override
    public int perform(Engine engine, CommandLine line) throws Exception {
        System.out.printf("%-32s %-14s %s%n", "IMAGE", "ID", "LAYERS");
        for (Image image : engine.images()
                .all(broken -> System.err.println("mason: " + broken))) {
            List<String> names = image.names().isEmpty()
                    ? List.of("<none>")
                    : image.names().stream().map(ImageReference::toString).toList();
            names.forEach(name -> System.out.printf("%-32s %-14s %d%n", name,
                    image.id().shortened(), image.layers().size()));
        }
        return 0;
    }
}
