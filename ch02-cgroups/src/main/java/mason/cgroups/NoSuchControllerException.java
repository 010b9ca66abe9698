// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.util.List;
import java.util.TreeSet;

/** A controller that is wanted and can't be had on this host, and what to do about it. */
public final class NoSuchControllerException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NoSuchControllerException(Controller controller, List<Hierarchy> all) {
        super(controller.kernelName() + " controller: " + reason(controller, all));
    }

    private static String reason(Controller controller, List<Hierarchy> all) {
        return all.stream().filter(h -> h.offers(controller)).findFirst()
                .map(NoSuchControllerException::readOnly)
                .orElseGet(() -> missing(controller, all));
    }

    private static String readOnly(Hierarchy hierarchy) {
        return hierarchy.mount() + " is mounted read-only, as in a container; run on the"
                + " host, or in a container that is given the right to write there";
    }

    private static String missing(Controller controller, List<Hierarchy> all) {
        String name = controller.legacyName();
        return "not mounted in v1 and not offered by v2 (" + offeredByV2(all)
                + "); if /proc/cgroups lists " + name + " as enabled, mount -t cgroup -o "
                + name + " " + name + " /sys/fs/cgroup/" + name
                + ", else boot with cgroup_enable=" + name;
    }

    private static String offeredByV2(List<Hierarchy> all) {
        return all.stream().filter(UnifiedHierarchy.class::isInstance).findFirst()
                .map(v2 -> v2.mount() + " has " + new TreeSet<>(v2.controllers()))
                .orElse("which is mounted nowhere");
    }
}
