// refused with: the options of the mount
        return Plan.inProcess1(Mount.of("proc", path, MountFlag.NO_SETUID,
                MountFlag.NO_DEVICES));
