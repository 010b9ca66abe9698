// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Takes capabilities out of this thread's bounding set: no program it executes can bring
 * them back, be it owned by root and set-user-ID. The permitted set isn't changed.
 *
 * <p>{@code prctl(PR_CAPBSET_DROP, capability)}, PR_CAPBSET_DROP(2const), Linux 2.6.25.
 * Needs CAP_SETPCAP.
 *
 * @param kept all others are dropped, those of newer kernels included
 */
public record LimitCapabilities(Set<Capability> kept) implements KernelCall {

    private static final Argument PR_CAPBSET_DROP = Argument.symbol("PR_CAPBSET_DROP",
            24);
    private static final int HIGHEST = Privilege.highestCapability();

    public LimitCapabilities {
        kept = Set.copyOf(kept);
    }

    @Override
    public List<CCall> calls() {
        List<CCall> calls = new ArrayList<>();
        for (Capability capability : Capability.values()) {
            if (!kept.contains(capability)) {
                calls.add(drop(capability.argument()));
            }
        }
        for (int unknown = Capability.values().length; unknown <= HIGHEST; unknown++) {
            calls.add(drop(Argument.number(unknown)));
        }
        return calls;
    }

    /** EINVAL says that this kernel is older than the capability. */
    private static CCall drop(Argument capability) {
        return CCall.of("prctl", PR_CAPBSET_DROP, capability, Argument.number(0),
                Argument.number(0), Argument.number(0)).tolerating(Errno.EINVAL);
    }

    /** The sum of many calls, as the set that is left. */
    @Override
    public String text() {
        return "prctl(PR_CAPBSET_DROP, all but " + Flag.print(kept) + ")";
    }

    @Override
    public String hint(Errno errno) {
        return errno.equals(Errno.EPERM) ? "CAP_SETPCAP is needed" : "";
    }
}
