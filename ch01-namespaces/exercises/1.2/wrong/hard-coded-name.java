// refused with: the command to call its machine
        return Plan.unshare(Namespace.UTS)
                .and(Plan.inNamespaces(new SetHostname("container")));
