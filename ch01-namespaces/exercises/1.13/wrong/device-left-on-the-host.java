// refused with: a start that failed to leave nothing
        return Plan.onHost(new mason.network.Bridge(new mason.linux.NetworkDevice(
                "b" + System.nanoTime() % 1000000)))
                .and(Plan.inProcess1(new Unshare(Set.of(Namespace.CGROUP))));
