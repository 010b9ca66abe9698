// SPDX-License-Identifier: Apache-2.0
package mason.engine.cli;

import java.util.List;
import java.util.concurrent.Callable;
import mason.engine.container.ContainerId;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code mason clean}. */
@Command(name = "clean", mixinStandardHelpOptions = true, description = "Removes what a killed mason left behind; running containers stay.")
final class CleanCommand implements Callable<Integer> {

    @ParentCommand
    private Mason mason;

    @Override
    public Integer call() throws Exception {
        List<ContainerId> swept = mason.engine().containers().sweep();
        swept.forEach(id -> System.out.println("removed container " + id.shortened()));
        if (swept.isEmpty()) {
            System.out.println("nothing was left behind");
        }
        return 0;
    }
}
