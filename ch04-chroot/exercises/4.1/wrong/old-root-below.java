// refused with: only /, /proc, /sys
        return Plan.inProcess1(
                new mason.linux.MakeDirectory(path + "/old", 0700),
                new PivotRoot(path, path + "/old"),
                new ChangeDirectory("/"));
