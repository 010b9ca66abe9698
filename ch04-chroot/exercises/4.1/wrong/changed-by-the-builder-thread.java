// refused with: /bin/java", ["
        return Plan.inNamespaces(
                new ChangeDirectory(path),
                new PivotRoot(".", "."),
                new Unmount("."),
                new ChangeDirectory("/"));
