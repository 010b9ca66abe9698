// refused with: process 1 could not be started
        return Plan.inNamespaces(
                new ChangeDirectory(path),
                new PivotRoot(".", "."),
                new Unmount("."),
                new ChangeDirectory("/"));
