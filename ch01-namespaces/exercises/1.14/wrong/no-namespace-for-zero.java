// refused with: the command to have a time namespace of its own
        return ahead.isZero()
                ? Plan.NOTHING
                : Plan.onHost(
                        new Unshare(Set.of(Namespace.TIME)),
                        new SetClocks(ahead, ahead));
