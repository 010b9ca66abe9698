// refused with: no queue of the neighbour to be in sight
        return Plan.unshare(Namespace.IPC);
