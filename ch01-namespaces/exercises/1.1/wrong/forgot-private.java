// refused with: a mount made inside to stay inside
        return Plan.outside(
                new Unshare(KINDS),
                new SetHostname(hostname),
                new RaiseInterface("lo"));
