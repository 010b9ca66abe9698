// refused with: the host to see the command's group as
        return List.of(
                new WriteFile(process.proc() + "/uid_map",
                        "0 " + first + " " + count),
                new WriteFile(process.proc() + "/gid_map", "0 0 " + count));
