// refused with: cgroup of the command to end in
        Hierarchies all = Hierarchies.detect();
        try (Cgroup cgroup = Cgroup.create(all, "container", limits)) {
            Plan plan = cgroup.plan().and(container().plan());
            return JvmExecutor.start(plan, Stdio.inherited()).await();
        }
