// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import java.util.List;
import java.util.Optional;
import mason.linux.Errno;
import mason.linux.ExitStatus;
import mason.linux.Fd;
import mason.linux.KernelException;
import mason.linux.Pid;
import mason.linux.PosixSpawn;
import mason.linux.Signal;
import workbook.testkit.answer.Answer;
import workbook.testkit.answer.AnswerProcess;
import workbook.testkit.answer.Remote;

/**
 * A container that is started where the answer is: with its process 1, in its namespaces
 * and with its rights.
 */
final class TaskOfAnswer implements AutoCloseable {

    private static final Answer ANSWER = Answer.inWordsOf(Pid.class, Errno.class,
            ExitStatus.class);

    private final Remote<Task> task;
    private ExitStatus end;

    private TaskOfAnswer(Remote<Task> task) {
        this.task = task;
    }

    /** A start that has been begun. */
    static TaskOfAnswer of(Plan plan) {
        return of(plan, PosixSpawn.STANDARD);
    }

    /** @param streams descriptors of the answer's process */
    static TaskOfAnswer of(Plan plan, List<Fd> streams) {
        return new TaskOfAnswer(
                ANSWER.begin(JvmExecutor::start, plan, new Stdio.Given(streams)));
    }

    /** The errno by which the start fails. */
    Optional<Errno> refusal() {
        return task.ifThrown(KernelException.class, KernelException::errno);
    }

    /** What is thrown instead of a task. */
    Optional<String> failure() {
        return task.ifThrown(RuntimeException.class, RuntimeException::toString);
    }

    /** Process 1, as the host of the tests numbers it. */
    Pid pid() {
        return new Pid(
                (int) AnswerProcess.numberHere(task.ask(Task::pid).number()));
    }

    void signal(Signal signal) {
        task.ask(Task::signal, signal);
    }

    /** How process 1 ends, when it does. */
    ExitStatus await() {
        if (end == null) {
            end = task.ask(Task::await);
        }
        return end;
    }

    @Override
    public void close() {
        try (task) {
            if (end == null && failure().isEmpty()) {
                signal(Signal.KILL);
                await();
            }
        }
    }
}
