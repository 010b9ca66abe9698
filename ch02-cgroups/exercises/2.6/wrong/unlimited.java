// refused with: the memory in bytes that is kept for it
        try (Cgroup cgroup = Cgroup.create(hierarchies, hostname, Limits.none())) {
            Plan plan = cgroup.plan().and(container().plan());
            return Foreground.run(plan);
        }
