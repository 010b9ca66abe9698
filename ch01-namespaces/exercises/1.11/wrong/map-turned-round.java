// refused with: the kernel to take both maps
        String map = first + " 0 " + count;
        return List.of(
                new WriteFile(process.proc() + "/uid_map", map),
                new WriteFile(process.proc() + "/gid_map", map));
