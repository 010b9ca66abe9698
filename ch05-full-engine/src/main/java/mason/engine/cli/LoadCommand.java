// SPDX-License-Identifier: Apache-2.0
package mason.engine.cli;

import java.nio.file.Path;
import mason.engine.image.DockerArchive;
import mason.engine.image.Image;
import mason.engine.runtime.Engine;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** {@code mason load}. */
final class LoadCommand implements Subcommand {

    private static final String HELP = """
            Usage: mason load -i FILE

            Loads images from an archive that docker save wrote.

              -i, --input FILE   the archive
            """;

    @Override
    public String help() {
        return HELP;
    }

    @Override
    public Options options() {
        return new Options().addOption("i", "input", true, "");
    }

    @Override
    public int perform(Engine engine, CommandLine line) throws Exception {
        if (!line.hasOption("input")) {
            throw new UsageException("-i FILE is missing");
        }
        Path file = Path.of(line.getOptionValue("input"));
        for (Image image : new DockerArchive(file).loadInto(engine.images())) {
            System.out.println("Loaded image: " + image.reference());
        }
        return 0;
    }
}
