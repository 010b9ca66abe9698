// refused with: the processes that it shows
        return Plan.inProcess1(Mount.bind("/proc", path));
