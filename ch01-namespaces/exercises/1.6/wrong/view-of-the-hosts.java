// refused with: the start to succeed
        Plan wall = Plan.walls(Namespace.IPC);
        Mount view = Mount.of("mqueue", queues);
        return shown() ? wall.and(Plan.beforehand(view)) : wall;
