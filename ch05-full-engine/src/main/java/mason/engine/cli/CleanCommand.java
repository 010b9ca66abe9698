// SPDX-License-Identifier: Apache-2.0
package mason.engine.cli;

import java.util.List;
import mason.engine.container.ContainerId;
import mason.engine.container.Engine;
import mason.engine.image.Images;
import mason.engine.image.SweptContent;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** {@code mason clean}. */
final class CleanCommand implements Subcommand {

    @Override
    public String help() {
        return "Usage: mason clean\n\n"
                + "Removes what a killed mason left behind; running containers stay.\n";
    }

    @Override
    public Options options() {
        return new Options();
    }

    @Override
    public int perform(Engine engine, CommandLine line) throws Exception {
        List<ContainerId> swept = engine.containers().sweep();
        swept.forEach(id -> System.out.println("removed container " + id.shortened()));
        int unfinished = engine.images().sweep();
        SweptContent content = new Images(engine.images())
                .sweep(engine.containers()::imageUses);
        if (unfinished > 0) {
            System.out.println("removed images half loaded: " + unfinished);
        }
        if (content.layers() > 0) {
            System.out.println("removed layers of no image: " + content.layers());
        }
        if (swept.isEmpty() && unfinished == 0 && content.layers() == 0) {
            System.out.println("nothing was left behind");
        }
        return 0;
    }
}
