// refused with: the command to call its machine
        return Plan.walls(Namespace.UTS)
                .and(Plan.outside(new SetHostname("container")));
