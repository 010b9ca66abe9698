// refused with: the command to call its machine
        return Plan.outside(
                new Unshare(KINDS),
                Mount.makePrivate("/"),
                new SetHostname("container"),
                new RaiseInterface("lo"));
