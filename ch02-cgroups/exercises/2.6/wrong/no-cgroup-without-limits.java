// refused with: the cgroup of the command to end in
        if (limits.all().isEmpty()) {
            return JvmExecutor.start(container().plan(), Stdio.inherited()).await();
        }
        try (Cgroup cgroup = Cgroup.create(hierarchies, hostname, limits)) {
            Plan plan = cgroup.plan().and(container().plan());
            return JvmExecutor.start(plan, Stdio.inherited()).await();
        }
