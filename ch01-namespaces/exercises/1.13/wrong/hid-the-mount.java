// refused with: the command to see itself in the cgroup
        return Plan.inProcess1(
                mason.linux.Mount.of("tmpfs", "/sys/fs/cgroup"));
