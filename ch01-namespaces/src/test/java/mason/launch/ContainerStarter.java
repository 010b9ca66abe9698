// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import java.io.IOException;
import java.util.List;
import workbook.testkit.OwnJvm;

/** A program that starts a container, prints its number, and waits until it is killed. */
final class ContainerStarter {

    private ContainerStarter() {
    }

    public static void main(String[] args) throws IOException {
        Lifetime lifetime = Lifetime.valueOf(args[1]);
        Executor executor = args[0].equals("clone")
                ? CloneExecutor.tried(lifetime)
                : JvmExecutor.with(lifetime);
        try (Stdio stdio = Stdio.withoutInput()) {
            Task task = executor.start(Command.of("sleep", "1000").plan(), stdio);
            System.out.println(task.pid());
            System.in.read();
        }
    }

    static List<String> command(String executor, Lifetime lifetime) {
        return OwnJvm.running(ContainerStarter.class, executor, lifetime.name());
    }
}
