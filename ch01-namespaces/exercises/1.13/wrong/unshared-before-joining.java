// refused with: the cgroup that the command sees itself in
        return Plan.unshare(Namespace.CGROUP);
