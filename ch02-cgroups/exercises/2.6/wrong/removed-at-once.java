// refused with: it ended too early
        try (Cgroup cgroup = Cgroup.create(hierarchies, hostname, limits)) {
            Plan plan = cgroup.plan().and(container().plan());
            var task = mason.launch.JvmExecutor.start(plan,
                    mason.launch.Stdio.inherited());
            cgroup.close();
            return task.await();
        }
