// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import mason.linux.Child;
import mason.linux.ExitStatus;

/**
 * A process 1 that stays: it starts the command, passes a request to end on to it, and
 * buries the dead, whoever their parents were: pid_namespaces(7).
 */
final class Init {

    private static final int SIGTERM = 15;

    private Init() {
    }

    /** Lives as long as the command; returns how that ended. */
    static ExitStatus until(Child command) {
        passOn(command);
        return new Reaper().until(command.pid());
    }

    /** SIGTERM, SIGINT and SIGHUP make a JVM run its hooks before it ends. */
    private static void passOn(Child command) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            command.pid().signal(SIGTERM);
            waitForTheEnd();
        }));
    }

    /** It comes when the command has ended, by {@link Runtime#halt}. */
    private static void waitForTheEnd() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
