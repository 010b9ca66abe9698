// refused with: the command to reach itself at 127.0.0.1
        return Plan.outside(
                new Unshare(KINDS),
                Mount.makePrivate("/"),
                new SetHostname(hostname));
