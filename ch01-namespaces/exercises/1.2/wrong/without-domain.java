// refused with: the host name that the command sees
        return Plan.unshare(Namespace.UTS).and(
                Plan.inNamespaces(new SetHostname(hostname.split("\\.")[0])));
