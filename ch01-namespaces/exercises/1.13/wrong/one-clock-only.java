// refused with: the monotonic clock inside to be ahead
        return Plan.inside(
                new Unshare(Set.of(Namespace.TIME)),
                new SetClocks(Duration.ZERO, ahead));
