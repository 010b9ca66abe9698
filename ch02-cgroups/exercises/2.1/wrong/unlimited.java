// refused with: the most memory, in bytes,
        Hierarchies sky = Hierarchies.detect();
        try (Cgroup cgroup = Cgroup.create(sky, hostname, Limits.none())) {
            Plan plan = cgroup.plan().and(walled().plan());
            return JvmExecutor.start(plan, Stdio.inherited()).await();
        }
