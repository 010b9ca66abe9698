// refused with: pivot_root
        return Plan.inProcess1(
                new PivotRoot(".", "."),
                new Unmount("."),
                new ChangeDirectory("/"));
