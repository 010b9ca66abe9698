// refused with: the plan goes on after execve
        try (Cgroup cgroup = Cgroup.create(hierarchies, hostname, limits)) {
            Plan plan = container().plan().and(cgroup.plan());
            return Foreground.run(plan);
        }
