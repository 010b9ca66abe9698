// refused with: the directories of the cgroup that are left
        Cgroup cgroup = Cgroup.create(hierarchies, hostname, limits);
        Plan plan = cgroup.plan().and(container().plan());
        return Foreground.run(plan);
