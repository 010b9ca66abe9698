// refused with: a host that shows no queues to do without
        Plan wall = Plan.walls(Namespace.IPC);
        return wall.and(Plan.outside(Mount.of("mqueue", queues)));
