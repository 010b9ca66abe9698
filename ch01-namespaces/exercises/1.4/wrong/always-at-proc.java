// refused with: a file system of type proc at
        return Plan.inProcess1(Mount.of("proc", "/proc", MountFlag.NO_SETUID,
                MountFlag.NO_DEVICES, MountFlag.NO_EXECUTE));
