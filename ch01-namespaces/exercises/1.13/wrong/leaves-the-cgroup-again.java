// refused with: the command to be in the cgroup
        String top = new java.io.File("/sys/fs/cgroup/cgroup.procs").exists()
                ? "/sys/fs/cgroup"
                : "/sys/fs/cgroup/cpu";
        return Plan.inProcess1(new mason.linux.WriteFile(top + "/cgroup.procs", "0"),
                new Unshare(Set.of(Namespace.CGROUP)));
