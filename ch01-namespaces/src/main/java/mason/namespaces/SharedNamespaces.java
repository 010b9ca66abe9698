// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mason.launch.Plan;
import mason.linux.JoinNamespaces;
import mason.linux.Namespace;
import mason.linux.NetworkDevice;
import mason.linux.Pid;
import mason.linux.SetHostname;
import mason.linux.Step;
import mason.netlink.Link;

/**
 * The namespaces that a container does not get for itself: {@code docker run --pid},
 * {@code --ipc}, {@code --uts} and {@code --network} with {@code host} or {@code
 * container:}.
 *
 * @param ofHost the kinds in which it stays where the engine is
 * @param joined the kinds that it shares with another process, and which
 */
public record SharedNamespaces(Set<Namespace> ofHost, Map<Namespace, Pid> joined) {

    /** All are the container's own. */
    public static final SharedNamespaces NONE = new SharedNamespaces(Set.of(), Map.of());

    private static final Step LOOPBACK_UP = Link.up(NetworkDevice.LOOPBACK);

    public SharedNamespaces {
        ofHost = Set.copyOf(ofHost);
        joined = Map.copyOf(joined);
    }

    /** The same, and one more kind is the host's. */
    public SharedNamespaces withHost(Namespace kind) {
        Set<Namespace> kinds = EnumSet.of(kind);
        kinds.addAll(ofHost);
        return new SharedNamespaces(kinds, joined);
    }

    /** The same, and one more kind is the process's. */
    public SharedNamespaces with(Namespace kind, Pid process) {
        Map<Namespace, Pid> processes = new EnumMap<>(Namespace.class);
        processes.putAll(joined);
        processes.put(kind, process);
        return new SharedNamespaces(ofHost, processes);
    }

    /**
     * The same start with these namespaces instead of new ones; without a user namespace
     * of its own. A PID namespace is joined last: a thread whose children are elsewhere
     * can start no Java thread.
     */
    public Plan in(Plan plan) {
        Set<Namespace> kinds = EnumSet.noneOf(Namespace.class);
        kinds.addAll(ofHost);
        kinds.addAll(joined.keySet());
        return plan.without(kinds, step -> isSetUp(step, kinds))
                .and(Plan.onHost(joins(EnumSet.complementOf(EnumSet.of(Namespace.PID)))))
                .and(Plan.inNamespaces(joins(EnumSet.of(Namespace.PID))));
    }

    /** What only a new namespace needs: the host is not to be renamed. */
    private static boolean isSetUp(Step step, Set<Namespace> kinds) {
        return kinds.contains(Namespace.UTS) && step instanceof SetHostname
                || kinds.contains(Namespace.NETWORK)
                        && step.text().equals(LOOPBACK_UP.text());
    }

    /** One step for each process, in whichever order they come. */
    private List<Step> joins(Set<Namespace> wanted) {
        List<Step> joins = new ArrayList<>();
        Set<Pid> processes = new LinkedHashSet<>(joined.values());
        for (Pid process : processes) {
            Set<Namespace> kinds = EnumSet.copyOf(wanted);
            kinds.removeIf(k -> !process.equals(joined.get(k)));
            if (!kinds.isEmpty()) {
                joins.add(new JoinNamespaces(process, kinds));
            }
        }
        return joins;
    }

    /** Whether what the container changes there is changed on the host. */
    public boolean areHosts(Namespace kind) throws IOException {
        return ofHost.contains(kind) || joined.containsKey(kind)
                && !ProcessNamespaces.of(joined.get(kind))
                        .notSharedWith(ProcessNamespaces.of(Pid.own())).contains(kind);
    }
}
