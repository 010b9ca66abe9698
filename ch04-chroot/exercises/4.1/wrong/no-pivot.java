// refused with: / of the command to hold the image's file
        return Plan.inside(
                new ChangeDirectory(path));
