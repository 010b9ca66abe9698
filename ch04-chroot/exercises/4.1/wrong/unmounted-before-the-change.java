// refused with: pivot_root
        return Plan.inProcess1(
                new ChangeDirectory(path),
                new Unmount("."),
                new PivotRoot(".", "."),
                new ChangeDirectory("/"));
