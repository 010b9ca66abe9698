// refused with: the limit of memory to be written, then the command to join
        try (Cgroup cgroup = Cgroup.create(hierarchies, hostname, Limits.none())) {
            Plan plan = cgroup.plan().and(container().plan());
            var task = mason.launch.JvmExecutor.start(plan,
                    mason.launch.Stdio.inherited());
            cgroup.limit(limits);
            return task.await();
        }
