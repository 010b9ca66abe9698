// refused with: the command to see itself in the cgroup
        return Plan.inside(
                mason.linux.Mount.of("tmpfs", "/sys/fs/cgroup"));
