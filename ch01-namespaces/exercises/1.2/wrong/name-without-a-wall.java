// refused with: the host to keep its name
        return Plan.outside(new SetHostname(hostname));
