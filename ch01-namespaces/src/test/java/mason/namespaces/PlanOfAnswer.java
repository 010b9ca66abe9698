// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import mason.launch.Plan;
import mason.linux.SetClocks;
import mason.linux.SetHostname;
import mason.linux.Unshare;
import mason.netlink.Link;
import mason.netlink.MessageWords;
import workbook.testkit.answer.Answer;

/**
 * The plan that an answer makes of a record, which the tests carry out. They do so with
 * rights that the answer must not have. So its steps are of kinds by which it could
 * change a host name, a clock or a device, but no file and no mount.
 */
final class PlanOfAnswer {

    private static final Answer ANSWER = MessageWords.ANSWER.and(Plan.class,
            SetHostname.class, SetClocks.class, Unshare.class, Link.class,
            mason.network.Bridge.class);

    private PlanOfAnswer() {
    }

    static Plan of(NewNamespace made) {
        return ANSWER.to(NewNamespace::plan, made);
    }
}
