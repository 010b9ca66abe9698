// refused with: the directories of the cgroup that are left
        Hierarchies all = Hierarchies.detect();
        Cgroup cgroup = Cgroup.create(all, hostname, limits);
        Plan plan = cgroup.plan().and(container().plan());
        return JvmExecutor.start(plan, Stdio.inherited()).await();
