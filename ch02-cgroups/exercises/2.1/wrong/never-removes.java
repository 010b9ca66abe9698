// refused with: no directory
        Hierarchies sky = Hierarchies.detect();
        Cgroup cgroup = Cgroup.create(sky, hostname, limits);
        Plan plan = cgroup.plan().and(walled().plan());
        return JvmExecutor.start(plan, Stdio.inherited()).await();
