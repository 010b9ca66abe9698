// refused with: a start that failed to leave nothing
        Hierarchies all = Hierarchies.detect();
        Cgroup cgroup = Cgroup.create(all, hostname, limits);
        Plan plan = cgroup.plan().and(container().plan());
        ExitStatus status = JvmExecutor.start(plan, Stdio.inherited()).await();
        cgroup.close();
        return status;
