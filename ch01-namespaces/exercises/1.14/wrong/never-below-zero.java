// refused with: with a clock below zero
        Duration atLeastZero = ahead.isNegative() ? Duration.ZERO : ahead;
        return Plan.onHost(
                new Unshare(Set.of(Namespace.TIME)),
                new SetClocks(atLeastZero, atLeastZero));
