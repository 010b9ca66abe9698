// SPDX-License-Identifier: Apache-2.0
package mason.engine.cli;

import mason.engine.container.Engine;
import mason.engine.image.Images;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** {@code mason tag}. */
final class TagCommand implements Subcommand {

    @Override
    public String help() {
        return "Usage: mason tag IMAGE NAME[:TAG]\n\nGives an image one name more.\n";
    }

    @Override
    public Options options() {
        return new Options();
    }

    @Override
    public int perform(Engine engine, CommandLine line) throws Exception {
        if (line.getArgList().size() != 2) {
            throw new UsageException("an image and a name are expected");
        }
        new Images(engine.images()).tag(line.getArgList().get(0),
                line.getArgList().get(1));
        return 0;
    }
}
