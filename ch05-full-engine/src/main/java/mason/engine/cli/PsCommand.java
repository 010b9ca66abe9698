// SPDX-License-Identifier: Apache-2.0
package mason.engine.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import mason.engine.container.ContainerRecord;
import mason.engine.container.ContainerStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code mason ps}. */
@Command(name = "ps", mixinStandardHelpOptions = true, description = "Lists the containers that are running.")
final class PsCommand implements Callable<Integer> {

    @ParentCommand
    private Mason mason;

    @Override
    public Integer call() throws Exception {
        ContainerStore containers = mason.engine().containers();
        containers.sweep();
        System.out.printf("%-14s %-20s %-8s %-8s %s%n", "CONTAINER ID", "IMAGE", "PID",
                "SINCE", "COMMAND");
        for (ContainerRecord record : containers.running()) {
            long seconds = Duration.between(record.started(), Instant.now()).toSeconds();
            System.out.printf("%-14s %-20s %-8s %-8s %s%n", record.id().shortened(),
                    record.image(), record.pid(), seconds + " s",
                    String.join(" ", record.command()));
        }
        return 0;
    }
}
