// refused with: cgroup of the command to end in
        try (Cgroup cgroup = Cgroup.create(hierarchies, hostname, limits)) {
            Plan plan = container().plan();
            return Foreground.run(plan);
        }
