// refused with: the cgroup of the command to end in
        Hierarchies all = Hierarchies.detect();
        if (limits.all().isEmpty()) {
            return JvmExecutor.start(container().plan(), Stdio.inherited()).await();
        }
        try (Cgroup cgroup = Cgroup.create(all, hostname, limits)) {
            Plan plan = cgroup.plan().and(container().plan());
            return JvmExecutor.start(plan, Stdio.inherited()).await();
        }
