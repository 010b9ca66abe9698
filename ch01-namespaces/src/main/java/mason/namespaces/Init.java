// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import mason.linux.Child;
import mason.linux.ExitStatus;

/**
 * A process 1 that stays: it has started the command, passes a request to end on to it,
 * and buries the dead, whoever their parents were: pid_namespaces(7).
 */
record Init(Child command) {

    private static final int SIGTERM = 15;

    /** SIGTERM, SIGINT and SIGHUP make a JVM run its hooks before it ends. */
    void passOnRequestsToEnd() {
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

    /** Lives as long as the command; returns how that ended. */
    ExitStatus live() {
        return new Reaper().until(command.pid());
    }
}
