// refused with: what is made in the directory to be a message queue
        Plan wall = Plan.unshare(Namespace.IPC);
        Mount view = Mount.of("tmpfs", queues);
        return isListed() ? wall.and(Plan.inNamespaces(view)) : wall;
