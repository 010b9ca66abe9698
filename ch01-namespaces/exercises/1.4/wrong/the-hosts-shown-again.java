// refused with: no process of the host to be in sight
        return Plan.inProcess1(Mount.bind("/proc", path));
