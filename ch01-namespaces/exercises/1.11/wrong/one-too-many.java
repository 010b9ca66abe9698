// refused with: a file not to be given to id
        String map = "0 " + first + " " + (count + 1);
        return List.of(
                new WriteFile(process.proc() + "/uid_map", map),
                new WriteFile(process.proc() + "/gid_map", map));
