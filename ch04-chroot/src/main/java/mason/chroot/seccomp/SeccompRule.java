// SPDX-License-Identifier: Apache-2.0
package mason.chroot.seccomp;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What comes of some system calls, and when this is so.
 *
 * @param names of the calls
 * @param conditions on the arguments: all must hold, but of two on one argument only one
 * @param includes where the rule is there at all
 * @param excludes where it isn't
 */
record SeccompRule(List<String> names, SeccompAction action,
        List<ArgumentCondition> conditions, Circumstances includes,
        Circumstances excludes) {

    boolean appliesTo(SeccompTarget target) {
        return includes.allHold(target) && !excludes.anyHolds(target);
    }

    /** As runc has it: conditions on one argument are alternatives. */
    List<SeccompCase> cases() {
        Map<Integer, ArgumentCondition> byArgument = new LinkedHashMap<>();
        conditions.forEach(c -> byArgument.put(c.index(), c));
        if (byArgument.size() == conditions.size()) {
            return List.of(new SeccompCase(conditions, action));
        }
        Collection<SeccompCase> cases = new ArrayList<>();
        conditions.forEach(c -> cases.add(new SeccompCase(List.of(c), action)));
        return List.copyOf(cases);
    }
}
