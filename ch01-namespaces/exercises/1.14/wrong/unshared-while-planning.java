// refused with: plan() to change nothing
        new Unshare(Set.of(Namespace.TIME)).apply();
        return Plan.onHost(
                new Unshare(Set.of(Namespace.TIME)),
                new SetClocks(ahead, ahead));
