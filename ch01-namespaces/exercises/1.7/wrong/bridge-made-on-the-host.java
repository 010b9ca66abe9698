// refused with: a start that failed to leave nothing
        NetworkDevice bridge = new NetworkDevice("b" + System.nanoTime() % 1000000);
        return Plan.onHost(new mason.network.Bridge(bridge))
                .and(Plan.unshare(Namespace.NETWORK))
                .and(Plan.inNamespaces(Link.up(NetworkDevice.LOOPBACK)));
