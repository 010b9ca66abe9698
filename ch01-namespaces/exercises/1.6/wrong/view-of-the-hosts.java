// refused with: no queue of the neighbour to be in sight
        Plan wall = Plan.walls(Namespace.IPC);
        Mount view = Mount.of("mqueue", queues);
        return shown() ? wall.and(Plan.beforehand(view)) : wall;
