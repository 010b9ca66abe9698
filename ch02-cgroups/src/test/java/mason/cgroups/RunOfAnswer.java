// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import mason.linux.Errno;
import mason.linux.ExitStatus;
import mason.linux.KernelException;
import workbook.testkit.answer.Answer;
import workbook.testkit.answer.Remote;

/** Containers that an answer runs: where it is apart, in its own namespaces. */
final class RunOfAnswer {

    private static final Answer ANSWER =
            Answer.inWordsOf(ExitStatus.class, Errno.class);

    private RunOfAnswer() {
    }

    static ExitStatus of(CgroupContainer container) {
        return ANSWER.to(CgroupContainer::run, container);
    }

    /** Does not wait for the end. */
    static Remote<ExitStatus> begun(CgroupContainer container) {
        return ANSWER.begin(CgroupContainer::run, container);
    }

    /** The errno that the caller sees, or that there is none. */
    static String outcome(CgroupContainer container) {
        try (Remote<ExitStatus> run = begun(container)) {
            return run.ifThrown(KernelException.class, KernelException::errno)
                    .map(Errno::symbol)
                    .orElseGet(() -> "no failure is reported, but " + run.get());
        }
    }
}
