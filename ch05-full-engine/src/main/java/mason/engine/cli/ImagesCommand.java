// SPDX-License-Identifier: Apache-2.0
package mason.engine.cli;

import java.util.concurrent.Callable;
import mason.engine.image.Image;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code mason images}. */
@Command(name = "images", mixinStandardHelpOptions = true, description = "Lists the images that are here.")
final class ImagesCommand implements Callable<Integer> {

    @ParentCommand
    private Mason mason;

    @Override
    public Integer call() throws Exception {
        System.out.printf("%-32s %-14s %s%n", "IMAGE", "ID", "LAYERS");
        for (Image image : mason.engine().images().all()) {
            System.out.printf("%-32s %-14s %d%n", image.reference(),
                    image.id().shortened(), image.layers().size());
        }
        return 0;
    }
}
