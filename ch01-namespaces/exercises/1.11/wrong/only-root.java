// refused with: a file given to user and group
        String map = "0 " + first + " 1";
        return List.of(
                new WriteFile(process.proc() + "/uid_map", map),
                new WriteFile(process.proc() + "/gid_map", map));
