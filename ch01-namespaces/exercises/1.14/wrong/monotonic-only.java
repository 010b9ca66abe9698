// refused with: the uptime inside to be ahead
        return Plan.onHost(
                new Unshare(Set.of(Namespace.TIME)),
                new SetClocks(ahead, Duration.ZERO));
