// refused with: the host name of the host
        return Plan.inNamespaces(new SetHostname(hostname));
