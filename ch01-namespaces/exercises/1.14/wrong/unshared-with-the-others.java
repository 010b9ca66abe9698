// refused with: the time namespace to be made on the host
        return Plan.unshare(Namespace.TIME).and(
                Plan.inNamespaces(new SetClocks(ahead, ahead)));
