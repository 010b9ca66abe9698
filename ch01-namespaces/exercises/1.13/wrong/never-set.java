// refused with: the uptime inside to be ahead
        return Plan.inside(new Unshare(Set.of(Namespace.TIME)));
