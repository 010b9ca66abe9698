// refused with: the plan goes on after execve
        Hierarchies all = Hierarchies.detect();
        try (Cgroup cgroup = Cgroup.create(all, hostname, limits)) {
            Plan plan = container().plan().and(cgroup.plan());
            return JvmExecutor.start(plan, Stdio.inherited()).await();
        }
