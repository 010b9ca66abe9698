// refused with: / of the command to hold the image's file
        return Plan.inProcess1(
                new ChangeDirectory(path));
