// refused with: the command to see itself in the cgroup
        return Plan.unshare(Namespace.CGROUP);
