// refused with: plan() to change nothing
        new mason.linux.Unshare(java.util.Set.of(Namespace.NETWORK)).apply();
        return Plan.unshare(Namespace.NETWORK).and(
                Plan.inNamespaces(Link.up(NetworkDevice.LOOPBACK)));
