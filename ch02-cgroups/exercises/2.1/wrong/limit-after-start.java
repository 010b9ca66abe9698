// refused with: the limit of memory to be written, then the command to join
        Hierarchies sky = Hierarchies.detect();
        try (Cgroup cgroup = Cgroup.create(sky, hostname, Limits.none())) {
            Plan plan = cgroup.plan().and(walled().plan());
            var child = JvmExecutor.start(plan, Stdio.inherited());
            cgroup.limit(limits);
            return child.await();
        }
