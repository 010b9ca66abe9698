// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import java.util.concurrent.atomic.AtomicBoolean;
import mason.linux.NetworkDevice;
import mason.linux.Pid;
import mason.linux.Step;
import mason.network.BridgeNetwork;
import mason.network.Cidr;
import mason.network.Forwarding;

/** One container's place at a bridge of its own, which goes when the container goes. */
final class Bridged implements AutoCloseable {

    private static final int FIRST_GUEST = 2;

    private final Pid host = new Pid((int) ProcessHandle.current().pid());
    private final AtomicBoolean there = new AtomicBoolean();
    private final Forwarding before = Forwarding.current();
    private final BridgeNetwork network;

    Bridged(Cidr subnet) {
        network = new BridgeNetwork(new NetworkDevice("walls-" + host), subnet);
    }

    /** The bridge on the host, and a cable to it from behind the walls. */
    Plan plan() {
        NetworkDevice plug = new NetworkDevice("plug-" + host);
        return Plan.beforehand(network.onTheHost().toArray(Step[]::new))
                .and(Plan.outside(network.attach(network.subnet().host(FIRST_GUEST), plug,
                        host)));
    }

    /** From now on there may be something to remove, even if this JVM is told to end. */
    Bridged open() {
        there.set(true);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "bridge"));
        return this;
    }

    @Override
    public void close() {
        if (there.getAndSet(false)) {
            before.apply();
            network.close();
        }
    }
}
