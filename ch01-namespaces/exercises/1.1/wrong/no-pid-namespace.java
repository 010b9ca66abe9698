// refused with: the command to be process number
        return Plan.outside(
                new Unshare(Set.of(Namespace.MOUNT, Namespace.UTS, Namespace.IPC,
                        Namespace.NETWORK)),
                Mount.makePrivate("/"),
                new SetHostname(hostname),
                new RaiseInterface("lo"));
