// refused with: cgroup of the command to end in
        Hierarchies sky = Hierarchies.detect();
        try (Cgroup cgroup = Cgroup.create(sky, hostname, limits)) {
            Plan plan = walled().plan().and(cgroup.plan());
            return JvmExecutor.start(plan, Stdio.inherited()).await();
        }
