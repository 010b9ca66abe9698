// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import mason.linux.Pid;
import workbook.testkit.Pace;

/** A process and its children, as the host sees them. */
record ChildProcesses(Pid parent) {

    private static final Duration PATIENCE = Pace.stretched(Duration.ofSeconds(3));

    /** Until the command is the only child that is left, zombies included. */
    void awaitOneChild() throws InterruptedException {
        await(() -> children().size() <= 1);
    }

    /** @return whether it came */
    boolean awaitItsEnd() throws InterruptedException {
        return await(() -> !isAlive(parent));
    }

    static boolean await(BooleanSupplier hoped) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!hoped.getAsBoolean() && Instant.now().isBefore(end)) {
            Thread.sleep(10);
        }
        return hoped.getAsBoolean();
    }

    /** Each with its number, name and state. */
    List<String> children() {
        String[] all = new File("/proc").list((d, name) -> name.matches("[0-9]+"));
        return Arrays.stream(all).map(Pid::parse)
                .filter(p -> line(p, "PPid").equals(parent.toString()))
                .map(p -> p + " " + line(p, "Name") + " " + line(p, "State")).toList();
    }

    private static boolean isAlive(Pid process) {
        return Files.exists(process.proc())
                && !line(process, "State").startsWith("Z");
    }

    private static String line(Pid of, String name) {
        try {
            return HostProc.status(of, name);
        } catch (IOException gone) {
            return "";
        }
    }
}
