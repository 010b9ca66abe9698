// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import java.util.List;
import java.util.Set;
import mason.launch.Plan;
import mason.linux.Mount;
import mason.linux.Namespace;
import mason.linux.NetworkDevice;
import mason.linux.SetHostname;
import mason.linux.Unshare;
import mason.netlink.Link;

/**
 * Puts up walls without asking them how: what the reader has not written yet is done
 * here, so that the list of walls can be judged on its own.
 *
 * @param queues where message queues are shown
 */
record ByHand(String queues) {

    Plan plan(List<NewNamespace> walls) {
        return Plan.of(walls.stream().map(this::plan).toArray(Plan[]::new));
    }

    private Plan plan(NewNamespace wall) {
        if (wall instanceof MountNamespace) {
            return Plan.unshare(Namespace.MOUNT)
                    .and(Plan.inNamespaces(Mount.makePrivate("/")));
        } else if (wall instanceof UtsNamespace uts) {
            return Plan.unshare(Namespace.UTS)
                    .and(Plan.inNamespaces(new SetHostname(uts.hostname())));
        } else if (wall instanceof IpcNamespace) {
            return Plan.unshare(Namespace.IPC)
                    .and(Plan.inNamespaces(Mount.of("mqueue", queues)));
        } else if (wall instanceof NetworkNamespace) {
            return Plan.unshare(Namespace.NETWORK)
                    .and(Plan.inNamespaces(Link.up(NetworkDevice.LOOPBACK)));
        } else if (wall instanceof CgroupNamespace) {
            return Plan.inProcess1(new Unshare(Set.of(Namespace.CGROUP)));
        }
        return wall instanceof PidNamespace ? Plan.unshare(Namespace.PID) : Plan.NOTHING;
    }
}
