// refused with: the host to keep its name
        return Plan.outside(
                new SetHostname(hostname),
                new Unshare(KINDS),
                Mount.makePrivate("/"),
                new RaiseInterface("lo"));
