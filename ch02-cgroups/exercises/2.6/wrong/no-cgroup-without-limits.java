// refused with: the cgroup of the command to end in
        if (limits.all().isEmpty()) {
            return Foreground.run(container().plan());
        }
        try (Cgroup cgroup = Cgroup.create(hierarchies, hostname, limits)) {
            Plan plan = cgroup.plan().and(container().plan());
            return Foreground.run(plan);
        }
