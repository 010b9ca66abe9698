// refused with: the host to keep its name
        return Plan.inNamespaces(new SetHostname(hostname));
