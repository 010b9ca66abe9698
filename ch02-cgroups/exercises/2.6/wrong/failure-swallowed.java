// refused with: the outcome of a start with
        try (Cgroup cgroup = Cgroup.create(hierarchies, hostname, limits)) {
            Plan plan = cgroup.plan().and(container().plan());
            return Foreground.run(plan);
        } catch (mason.linux.KernelException e) {
            return new ExitStatus.Exited(127);
        }
