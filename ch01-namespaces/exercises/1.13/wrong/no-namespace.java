// refused with: the command to have a cgroup namespace of its own
        return Plan.NOTHING;
