// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import mason.linux.ExitStatus;
import mason.linux.KernelException;
import mason.linux.Pid;
import mason.linux.Signal;
import mason.linux.Waiting;

/**
 * A process 1 that stays: it passes a request to end on to the command, and waits for
 * every process that has lost its parent: pid_namespaces(7).
 */
record SupervisingInit(Pid command) {

    /** Loads the classes that it will need: see {@link Process1}. */
    static void load() {
        try {
            Waiting.awaitAny();
        } catch (KernelException noChild) {
            new SupervisingInit(Pid.own()).command().toString();
        }
        new Reaper().toString();
        new Waiting.Ended(Pid.own(), ExitStatus.of(0)).status().code();
        ExitStatus.of(Signal.KILL.number()).code();
    }

    /** SIGTERM, SIGINT and SIGHUP make a JVM run its hooks before it ends. */
    void passOnRequestsToEnd() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            command.signal(Signal.TERM);
            waitForTheEnd();
        }));
    }

    /** {@link Runtime#halt} ends the wait, when the command has ended. */
    private static void waitForTheEnd() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lives as long as the command, and ends as the command did. */
    void live() {
        Runtime.getRuntime().halt(code());
    }

    /** An exception that left main would set off the hook, which waits for the end. */
    private int code() {
        try {
            return new Reaper().until(command).code();
        } catch (UnsupportedOperationException unwritten) {
            System.err.println("workbook: " + unwritten.getMessage());
            return ExitCode.ENGINE;
        } catch (RuntimeException e) {
            e.printStackTrace();
            return ExitCode.ENGINE;
        }
    }
}
