// SPDX-License-Identifier: Apache-2.0
package mason.engine.cli;

import mason.engine.container.Engine;
import mason.engine.image.ImageException;
import mason.engine.image.Images;
import mason.engine.image.NoSuchImageException;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** {@code mason rmi}: what can be removed is, and what cannot is said at the end. */
final class RmiCommand implements Subcommand {

    @Override
    public String help() {
        return """
                Usage: mason rmi [-f] IMAGE [IMAGE...]

                Takes names from images, and removes those that lose their last one.

                  -f, --force   also where stopped containers need it, or an id has
                                several names
                """;
    }

    @Override
    public Options options() {
        return new Options().addOption("f", "force", false, "");
    }

    @Override
    public int perform(Engine engine, CommandLine line) throws Exception {
        if (line.getArgList().isEmpty()) {
            throw new UsageException("the image is missing");
        }
        Images images = new Images(engine.images());
        boolean force = line.hasOption("force");
        int code = 0;
        for (String image : line.getArgList()) {
            try {
                images.remove(image, force, engine.containers()::imageUses)
                        .forEach(System.out::println);
            } catch (ImageException e) {
                System.err.println("mason: " + e.getMessage());
                code = force && e instanceof NoSuchImageException ? code : 1;
            }
        }
        return code;
    }
}
