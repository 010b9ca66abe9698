// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import java.util.List;
import java.util.Set;
import mason.linux.Mount;
import mason.linux.Namespace;
import mason.linux.NetworkDevice;
import mason.network.Link;
import mason.linux.SetHostname;
import mason.linux.Unshare;

/**
 * Puts up walls without asking them how: what the reader has not written yet is done
 * here, so that the list of walls can be judged on its own.
 *
 * @param queues where message queues are shown
 */
record ByHand(String queues) {

    Plan plan(List<Wall> walls) {
        return Plan.of(walls.stream().map(this::plan).toArray(Plan[]::new));
    }

    private Plan plan(Wall wall) {
        if (wall instanceof MountNamespace) {
            return Plan.walls(Namespace.MOUNT)
                    .and(Plan.outside(Mount.makePrivate("/")));
        } else if (wall instanceof UtsNamespace uts) {
            return Plan.walls(Namespace.UTS)
                    .and(Plan.outside(new SetHostname(uts.hostname())));
        } else if (wall instanceof IpcNamespace) {
            return Plan.walls(Namespace.IPC)
                    .and(Plan.outside(Mount.of("mqueue", queues)));
        } else if (wall instanceof NetworkNamespace) {
            return Plan.walls(Namespace.NETWORK)
                    .and(Plan.outside(Link.up(NetworkDevice.LOOPBACK)));
        } else if (wall instanceof CgroupNamespace) {
            return Plan.inside(new Unshare(Set.of(Namespace.CGROUP)));
        }
        return wall instanceof PidNamespace ? Plan.walls(Namespace.PID) : Plan.NOTHING;
    }
}
