// refused with: the start to succeed
        Plan wall = Plan.unshare(Namespace.IPC);
        Mount view = Mount.of("mqueue", queues);
        return isListed() ? wall.and(Plan.onHost(view)) : wall;
