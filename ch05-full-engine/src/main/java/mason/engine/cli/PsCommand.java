// SPDX-License-Identifier: Apache-2.0
package mason.engine.cli;

import java.time.Duration;
import java.time.Instant;
import mason.engine.container.ContainerRecord;
import mason.engine.container.ContainerStatus;
import mason.engine.container.Engine;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** {@code mason ps}: looks, and changes nothing. */
final class PsCommand implements Subcommand {

    private static final String COLUMNS = "%-14s %-20s %-8s %-18s %-20s %s%n";

    @Override
    public String help() {
        return """
                Usage: mason ps [OPTIONS]

                Lists the containers that are running.

                  -a, --all   those, too, that have ended or were left behind
                """;
    }

    @Override
    public Options options() {
        return new Options().addOption("a", "all", false, "");
    }

    @Override
    public int perform(Engine engine, CommandLine line) throws Exception {
        System.out.printf(COLUMNS, "CONTAINER ID", "IMAGE", "PID", "STATUS", "NAME",
                "COMMAND");
        for (ContainerRecord record : engine.containers()
                .list(broken -> System.err.println("mason: " + broken))) {
            if (line.hasOption("all") || record.status().state().hasProcess()) {
                print(record);
            }
        }
        return 0;
    }

    private static void print(ContainerRecord record) {
        String pid = record.status().process().map(p -> p.pid().toString()).orElse("-");
        System.out.printf(COLUMNS, record.id().shortened(), record.config().image(), pid,
                status(record.status()), record.name().text(),
                String.join(" ", record.command()));
    }

    private static String status(ContainerStatus status) {
        return switch (status.state()) {
            case RUNNING -> "up " + since(status.started().orElseThrow());
            case EXITED -> "exited (" + status.exitCode() + ")";
            case DEAD -> "dead: " + status.error();
            default -> status.state().text();
        };
    }

    private static String since(Instant time) {
        return Duration.between(time, Instant.now()).toSeconds() + " s";
    }
}
