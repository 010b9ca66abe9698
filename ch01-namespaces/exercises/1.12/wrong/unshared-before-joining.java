// refused with: the command to see itself in the cgroup
        return Plan.walls(Namespace.CGROUP);
