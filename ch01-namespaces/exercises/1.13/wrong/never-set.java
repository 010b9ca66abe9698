// refused with: the uptime inside to be ahead
        return Plan.inProcess1(new Unshare(Set.of(Namespace.TIME)));
