// refused with: how the mount behaves
        return Plan.inside(Mount.of("proc", path));
