// refused with: what is made in the directory to be a message queue
        Plan unshared = Plan.unshare(Namespace.IPC);
        Mount view = Mount.of("tmpfs", queues);
        return isListed() ? unshared.and(Plan.inNamespaces(view)) : unshared;
