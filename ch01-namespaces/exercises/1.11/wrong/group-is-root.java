// refused with: the group that the host sees
        return List.of(
                new WriteFile(process.proc() + "/uid_map",
                        "0 " + first + " " + count),
                new WriteFile(process.proc() + "/gid_map", "0 0 " + count));
