// refused with: the most memory in bytes
        Hierarchies all = Hierarchies.detect();
        try (Cgroup cgroup = Cgroup.create(all, hostname, Limits.none())) {
            Plan plan = cgroup.plan().and(container().plan());
            return JvmExecutor.start(plan, Stdio.inherited()).await();
        }
