// refused with: the command to become user 0 and group 0
        String map = first + " 0 " + count;
        return List.of(
                new WriteFile(process.proc() + "/uid_map", map),
                new WriteFile(process.proc() + "/gid_map", map));
