// refused with: a start that failed to leave nothing
        Cgroup cgroup = Cgroup.create(hierarchies, hostname, limits);
        Plan plan = cgroup.plan().and(container().plan());
        ExitStatus status = Foreground.run(plan);
        cgroup.close();
        return status;
