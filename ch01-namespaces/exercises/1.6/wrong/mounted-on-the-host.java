// refused with: the start to succeed
        Plan unshared = Plan.unshare(Namespace.IPC);
        Mount view = Mount.of("mqueue", queues);
        return isListed() ? unshared.and(Plan.onHost(view)) : unshared;
