// refused with: the user that the host sees
        String map = "0 0 " + count;
        return List.of(
                new WriteFile(process.proc() + "/uid_map", map),
                new WriteFile(process.proc() + "/gid_map", map));
