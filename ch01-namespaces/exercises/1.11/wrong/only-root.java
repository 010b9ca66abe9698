// refused with: the owner, on the host, of a file given to id
        String map = "0 " + first + " 1";
        return List.of(
                new WriteFile(process.proc() + "/uid_map", map),
                new WriteFile(process.proc() + "/gid_map", map));
