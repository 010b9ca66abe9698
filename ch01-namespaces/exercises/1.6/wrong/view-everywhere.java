// refused with: a host that shows no queues to do without
        Plan wall = Plan.unshare(Namespace.IPC);
        return wall.and(Plan.inNamespaces(Mount.of("mqueue", queues)));
