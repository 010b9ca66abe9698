// SPDX-License-Identifier: Apache-2.0
package mason.engine.cli;

import java.util.Map;
import mason.engine.container.Engine;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** {@code mason image}: the verbs of images under their newer names. */
final class ImageCommand implements Subcommand {

    private static final Subcommands ALL = new Subcommands(
            Map.of("ls", ImagesCommand::new, "list", ImagesCommand::new, "rm",
                    RmiCommand::new, "history", HistoryCommand::new, "load",
                    LoadCommand::new, "save", SaveCommand::new, "tag", TagCommand::new,
                    "prune", ImagePruneCommand::new));

    @Override
    public String help() {
        return """
                Usage: mason image COMMAND

                Commands:
                  history   show how an image was made
                  load      load images from an archive
                  ls        list the images that are here
                  prune     remove images that nothing needs
                  rm        remove images
                  save      save images to an archive
                  tag       give an image one name more
                """;
    }

    @Override
    public Options options() {
        return new Options();
    }

    @Override
    public int perform(Engine engine, CommandLine line) throws Exception {
        return ALL.perform(line.getArgList(), () -> engine);
    }
}
