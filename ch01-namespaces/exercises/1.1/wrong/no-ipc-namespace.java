// refused with: the command to have a namespace of its own of the kind ipc
        return Plan.outside(
                new Unshare(Set.of(Namespace.MOUNT, Namespace.UTS, Namespace.PID,
                        Namespace.NETWORK)),
                Mount.makePrivate("/"),
                new SetHostname(hostname),
                new RaiseInterface("lo"));
