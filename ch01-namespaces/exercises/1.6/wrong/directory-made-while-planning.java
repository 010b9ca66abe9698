// refused with: plan() to change nothing
        new java.io.File(queues).mkdirs();
        Plan unshared = Plan.unshare(Namespace.IPC);
        Mount view = Mount.of("mqueue", queues);
        return isListed() ? unshared.and(Plan.inNamespaces(view)) : unshared;
