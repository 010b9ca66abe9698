// refused with: a start that failed to leave nothing
        Cgroup cgroup = Cgroup.create(hierarchies, hostname, limits);
        Plan plan = cgroup.plan().and(container().plan());
        ExitStatus status = JvmExecutor.start(plan, Stdio.inherited()).await();
        cgroup.close();
        return status;
