// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import static workbook.testkit.Finding.expect;

import java.util.List;
import mason.linux.Errno;
import workbook.testkit.HostChanges;

/**
 * A container that can't run.
 *
 * @param outcome the errno that its caller sees, or that there is none
 * @param left what it has left behind
 */
record FailedRun(String outcome, List<String> left) {

    static FailedRun of(CgroupContainer container) {
        HostChanges changes = HostChanges.since();
        String outcome = RunOfAnswer.outcome(container);
        return new FailedRun(outcome, changes.made());
    }

    void expectRefusal(String with, Errno errno) {
        expect("the outcome of a start with " + with, errno.symbol()).observe(outcome)
                .because("the caller has to learn that the command did not run");
        expect("a start that failed to leave nothing behind")
                .observe(String.join("; ", left), left.isEmpty())
                .because("no other container could have a cgroup of this name");
    }
}
