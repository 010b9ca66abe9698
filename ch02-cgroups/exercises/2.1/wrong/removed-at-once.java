// refused with: it ended too early
        Hierarchies all = Hierarchies.detect();
        try (Cgroup cgroup = Cgroup.create(all, hostname, limits)) {
            Plan plan = cgroup.plan().and(container().plan());
            var task = JvmExecutor.start(plan, Stdio.inherited());
            cgroup.close();
            return task.await();
        }
