// SPDX-License-Identifier: Apache-2.0
package mason.engine.cli;

import java.util.List;
import mason.engine.container.ContainerId;
import mason.engine.container.Engine;
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
        if (unfinished > 0) {
            System.out.println("removed images half loaded: " + unfinished);
        } else if (swept.isEmpty()) {
            System.out.println("nothing was left behind");
        }
        return 0;
    }
}
