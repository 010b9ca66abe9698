// refused with: cgroup of the command to end in
        try (Cgroup cgroup = Cgroup.create(hierarchies, "container", limits)) {
            Plan plan = cgroup.plan().and(container().plan());
            return Foreground.run(plan);
        }
