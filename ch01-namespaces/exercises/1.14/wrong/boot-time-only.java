// refused with: the monotonic clock inside to be ahead
        return Plan.onHost(
                new Unshare(Set.of(Namespace.TIME)),
                new SetClocks(Duration.ZERO, ahead));
