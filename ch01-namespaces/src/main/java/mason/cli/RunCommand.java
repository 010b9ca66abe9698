// SPDX-License-Identifier: Apache-2.0
package mason.cli;

import java.util.List;
import java.util.Optional;
import mason.launch.Foreground;
import mason.launch.Plan;
import mason.linux.Pid;
import mason.namespaces.ProcessNamespaces;
import mason.network.PrivateBridge;

/** Chapter 1's container as a command: {@code ./workbook run ch01 -- COMMAND}. */
final class RunCommand {

    private static final String HELP = """
            Usage: workbook run ch01 [OPTIONS] [--] COMMAND [ARGUMENT...]
            Runs a command in the namespaces of chapter 1: yours where there is a
            workspace, those of the reference where there is none.
                  --hostname NAME    the host name inside (house)
                  --user             a user namespace: root inside, user 100000 outside
                  --uptime DURATION  how much longer it has been up, such as 90s,
                                     2h30m or 3d; Linux 6.2
                  --network SUBNET   a veth pair to a bridge of its own, and a way to
                                     wherever the host gets, such as 10.7.0.0/24
                  --init             a process 1 that stays and reaps orphans
                  --namespaces       say which namespaces the command has of its own
                  --plan             print what would be done, and do nothing
                  --exec PID         run the command in the container that process
                                     PID is in, instead of in a new one
                  --help             show this
            """;

    private RunCommand() {
    }

    public static void main(String[] words) {
        System.exit(new ChapterRun("ch01", HELP, RunOptions.options())
                .perform(List.of(words), line -> run(new RunOptions(line))));
    }

    private static int run(RunOptions options) {
        if (options.joined().isPresent()) {
            return Foreground.exec(options.joined().get(), options.argv()).code();
        }
        Optional<PrivateBridge> bridge = options.subnet().map(PrivateBridge::new);
        SolvedExercises written = new SolvedExercises();
        Plan plan = options.plan(bridge, written);
        written.report();
        if (options.onlyThePlan()) {
            System.out.print(plan);
            return 0;
        }
        try (PrivateBridge open = bridge.map(PrivateBridge::open).orElse(null)) {
            return Foreground.run(plan, process1 -> {
                if (options.showsNamespaces()) {
                    System.err.println("workbook: " + compared(process1));
                }
            }).code();
        }
    }

    /** A wrong or unwritten answer must not stop the container. */
    private static String compared(Pid process1) {
        try {
            return ProcessNamespaces.compared(process1);
        } catch (RuntimeException e) {
            return e.getMessage();
        }
    }
}
