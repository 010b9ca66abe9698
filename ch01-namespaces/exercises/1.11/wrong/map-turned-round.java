// refused with: the ids of a command that has become user 0
        String map = first + " 0 " + count;
        return List.of(
                new WriteFile(process.proc() + "/uid_map", map),
                new WriteFile(process.proc() + "/gid_map", map));
