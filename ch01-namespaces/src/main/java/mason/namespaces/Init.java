// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import mason.linux.Child;

/**
 * A process 1 that stays: it has started the command, passes a request to end on to it,
 * and buries the dead, whoever their parents were: pid_namespaces(7).
 */
record Init(Child command) {

    private static final int SIGTERM = 15;
    /** What docker-run(1) exits with where the engine is to blame. */
    private static final int UNABLE = 125;

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

    /** Lives as long as the command, and ends as that did. */
    void live() {
        Runtime.getRuntime().halt(code());
    }

    /** An exception that left main would set off the hook, which waits for the end. */
    private int code() {
        try {
            return new Reaper().until(command.pid()).code();
        } catch (RuntimeException e) {
            e.printStackTrace();
            return UNABLE;
        }
    }
}
