// refused with: the host to keep its name
        return Plan.walls(Namespace.UTS)
                .and(Plan.beforehand(new SetHostname(hostname)));
