// refused with: no process of the host to be in sight
        return Plan.inside(Mount.bind("/proc", path));
