// refused with: a file system of type proc at
        return Plan.inside(Mount.of("proc", "/proc", MountFlag.NO_SETUID,
                MountFlag.NO_DEVICES, MountFlag.NO_EXECUTE));
