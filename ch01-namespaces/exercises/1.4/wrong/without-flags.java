// refused with: how the mount behaves
        return Plan.inProcess1(Mount.of("proc", path));
