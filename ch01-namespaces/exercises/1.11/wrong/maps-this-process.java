// refused with: the kernel to take both maps
        String map = "0 " + first + " " + count;
        return List.of(
                new WriteFile(Pid.own().proc() + "/uid_map", map),
                new WriteFile(Pid.own().proc() + "/gid_map", map));
