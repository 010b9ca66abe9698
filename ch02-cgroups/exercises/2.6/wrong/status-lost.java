// refused with: the codes that run() returns
        try (Cgroup cgroup = Cgroup.create(hierarchies, hostname, limits)) {
            Plan plan = cgroup.plan().and(container().plan());
            Foreground.run(plan);
            return new ExitStatus.Exited(0);
        }
