// refused with: the host to keep its name
        return Plan.unshare(Namespace.UTS)
                .and(Plan.onHost(new SetHostname(hostname)));
