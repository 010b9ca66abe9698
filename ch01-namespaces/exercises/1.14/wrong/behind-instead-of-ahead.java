// refused with: the command to start with clocks that are ahead
        return Plan.onHost(
                new Unshare(Set.of(Namespace.TIME)),
                new SetClocks(ahead.negated(), ahead.negated()));
