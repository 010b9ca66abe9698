// refused with: the user that the host sees in the second namespace
        class First {
            static int id = -1;
        }
        First.id = First.id < 0 ? first : First.id;
        String map = "0 " + First.id + " " + count;
        return List.of(
                new WriteFile(process.proc() + "/uid_map", map),
                new WriteFile(process.proc() + "/gid_map", map));
