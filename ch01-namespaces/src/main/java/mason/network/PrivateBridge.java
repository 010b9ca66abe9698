// SPDX-License-Identifier: Apache-2.0
package mason.network;

import java.util.concurrent.atomic.AtomicBoolean;
import mason.launch.Plan;
import mason.linux.NetworkDevice;
import mason.linux.Pid;

/** A bridge for one container, which is removed when the container has ended. */
public final class PrivateBridge implements AutoCloseable {

    private static final int FIRST_GUEST = 2;

    private final Pid host = Pid.own();
    private final AtomicBoolean open = new AtomicBoolean();
    private final BridgeNetwork network;
    private ForwardingLease forwarding;

    public PrivateBridge(Cidr subnet) {
        network = new BridgeNetwork(new NetworkDevice("mason-" + host), subnet);
    }

    /** Makes the bridge, and a veth pair to it from the container's network namespace. */
    public Plan plan() {
        NetworkDevice plug = new NetworkDevice("plug-" + host);
        return Plan.onHost(network.onTheHost())
                .and(Plan.inNamespaces(network.attach(
                        network.subnet().host(FIRST_GUEST), plug, host)));
    }

    /** From now on there may be something to remove, even if this JVM is told to end. */
    public PrivateBridge open() {
        forwarding = ForwardingLease.take();
        open.set(true);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "bridge"));
        return this;
    }

    @Override
    public void close() {
        if (open.getAndSet(false)) {
            try (ForwardingLease last = forwarding) {
                network.close();
            }
        }
    }
}
