// refused with: the cgroup that the command sees itself in
        return Plan.inProcess1(
                mason.linux.Mount.of("tmpfs", "/sys/fs/cgroup"));
