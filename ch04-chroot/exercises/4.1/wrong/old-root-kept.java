// refused with: the number of mounts at /
        return Plan.inside(
                new ChangeDirectory(path),
                new PivotRoot(".", "."),
                new ChangeDirectory("/"));
