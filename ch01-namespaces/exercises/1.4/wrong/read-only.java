// refused with: the name that the command writes
        return Plan.inProcess1(Mount.of("proc", path, MountFlag.NO_SETUID,
                MountFlag.NO_DEVICES, MountFlag.NO_EXECUTE,
                MountFlag.READ_ONLY));
