// refused with: the host name of the host
        return Plan.unshare(Namespace.UTS)
                .and(Plan.onHost(new SetHostname(hostname)));
