// SPDX-License-Identifier: Apache-2.0
package mason.engine.cli;

import java.time.Duration;
import java.time.Instant;
import mason.engine.container.ContainerRecord;
import mason.engine.runtime.Engine;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** {@code mason ps}. */
final class PsCommand implements Subcommand {

    @Override
    public String help() {
        return "Usage: mason ps\n\nLists the containers that are running.\n";
    }

    @Override
    public Options options() {
        return new Options();
    }

    @Override
    public int perform(Engine engine, CommandLine line) throws Exception {
        engine.containers().sweep();
        System.out.printf("%-14s %-20s %-8s %-8s %s%n", "CONTAINER ID", "IMAGE", "PID",
                "SINCE", "COMMAND");
        for (ContainerRecord record : engine.containers().running()) {
            long seconds = Duration.between(record.started(), Instant.now()).toSeconds();
            System.out.printf("%-14s %-20s %-8s %-8s %s%n", record.id().shortened(),
                    record.image(), record.pid(), seconds + " s",
                    String.join(" ", record.command()));
        }
        return 0;
    }
}
