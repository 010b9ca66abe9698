// refused with: the working directory of the command
        return Plan.inProcess1(
                new ChangeDirectory(path),
                new PivotRoot(".", "."),
                new Unmount("."));
