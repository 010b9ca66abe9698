// refused with: the outcome of a start with
        Hierarchies all = Hierarchies.detect();
        try (Cgroup cgroup = Cgroup.create(all, hostname, limits)) {
            Plan plan = cgroup.plan().and(container().plan());
            return JvmExecutor.start(plan, Stdio.inherited()).await();
        } catch (mason.linux.KernelException e) {
            return new ExitStatus.Exited(127);
        }
