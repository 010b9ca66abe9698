// SPDX-License-Identifier: Apache-2.0
package mason.cgroups.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import mason.cgroups.Controller;
import mason.cgroups.Hierarchies;
import mason.cgroups.Hierarchy;
import mason.cgroups.Membership;
import mason.cli.SolvedExercises;
import mason.linux.Pid;

/** The trees of cgroups on this host, a line each, and where a process is in them. */
final class HierarchyTable {

    private final Membership membership;
    private final SolvedExercises written;

    private HierarchyTable(Membership membership, SolvedExercises written) {
        this.membership = membership;
        this.written = written;
    }

    /** As far as the exercises are written. */
    static String ofThisProcess(SolvedExercises written) {
        HierarchyTable table =
                new HierarchyTable(Membership.of(Pid.own()), written);
        return written.or("", () -> Hierarchies.detect().all().stream()
                .map(table::line).collect(Collectors.joining()));
    }

    private String line(Hierarchy hierarchy) {
        return "version " + hierarchy.pick(1, 2) + " at " + hierarchy.mount() + ": "
                + controllers(hierarchy) + place(hierarchy) + "\n";
    }

    private static String controllers(Hierarchy hierarchy) {
        String ours = Arrays.stream(Controller.values()).filter(hierarchy::offers)
                .map(Controller::kernelName).collect(Collectors.joining(", "));
        return ours.isEmpty() ? "no controller of ours" : ours;
    }

    private String place(Hierarchy hierarchy) {
        return written.or("", () -> membership.directory(hierarchy)
                .map(d -> "; this shell is in " + d)
                .orElse("; this shell is elsewhere"));
    }
}
