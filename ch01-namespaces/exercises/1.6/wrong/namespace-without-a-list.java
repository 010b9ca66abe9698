// refused with: no queue of the host in the container's list
        return Plan.unshare(Namespace.IPC);
