// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import java.util.List;
import java.util.Optional;
import mason.linux.Child;
import mason.linux.ExitStatus;
import mason.linux.KernelException;
import org.apache.commons.cli.ParseException;

/** Chapter 1's container as a command: {@code ./workbook run ch01 -- COMMAND}. */
final class Main {

    private static final String HELP = """
            Usage: workbook run ch01 [OPTIONS] [--] COMMAND [ARGUMENT...]

            Runs a command behind the walls of chapter 1: yours where there is a
            workspace, those of the reference where there is none.

                  --hostname NAME    what it calls its machine (house)
                  --user             root inside, nobody outside
                  --uptime DURATION  how much longer it has been up, such as 90s,
                                     2h30m or 3d; Linux 6.2
                  --network SUBNET   a cable to a bridge of its own, and from there to
                                     wherever the host gets, such as 10.7.0.0/24
                  --init             a process 1 that stays, and buries the dead
                  --plan             print what would be done, and do nothing
                  --help             show this

            Exit codes: the command's own; 125 it could not be started, 126 it
            cannot be executed, 127 it was not found, 128+n signal n ended it.
            """;

    private Main() {
    }

    public static void main(String[] words) {
        System.exit(performed(List.of(words)));
    }

    private static int performed(List<String> words) {
        try {
            return perform(Request.parse(words));
        } catch (KernelException e) {
            return failed(e.getMessage(), ExitCode.of(e));
        } catch (ParseException e) {
            return failed(e.getMessage() + "; see ./workbook run ch01 --help",
                    ExitCode.ENGINE);
        } catch (RuntimeException e) {
            return failed(e.getMessage() == null ? "" + e : e.getMessage(),
                    ExitCode.ENGINE);
        }
    }

    private static int perform(Request request) {
        if (request.help()) {
            System.out.print(HELP);
            return 0;
        }
        Optional<Bridged> network = request.subnet().map(Bridged::new);
        Plan plan = request.plan(network);
        if (request.onlyThePlan()) {
            System.out.print(plan);
            return 0;
        }
        try (Bridged open = network.map(Bridged::open).orElse(null)) {
            ExitStatus end = request.terminal()
                    ? new ContainerTerminal("/dev/ptmx").run(plan)
                    : behindPipes(plan);
            return end.code();
        }
    }

    private static ExitStatus behindPipes(Plan plan) {
        Child child = JvmExecutor.start(plan, Stdio.inherited());
        try (Farewell farewell = Farewell.to(child)) {
            return child.await();
        }
    }

    private static int failed(String sentence, int code) {
        System.err.println("workbook: " + sentence);
        return code;
    }
}
