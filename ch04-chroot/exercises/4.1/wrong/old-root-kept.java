// refused with: the number of mounts at /
        return Plan.inProcess1(
                new ChangeDirectory(path),
                new PivotRoot(".", "."),
                new ChangeDirectory("/"));
