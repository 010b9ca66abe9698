// refused with: no queue of the neighbour to be in sight
        return Plan.walls(Namespace.IPC);
