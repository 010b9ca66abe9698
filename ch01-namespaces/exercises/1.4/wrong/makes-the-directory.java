// refused with: a start with a path that does not exist
        return Plan.inProcess1(new mason.linux.MakeDirectory(path, 0755),
                Mount.of("proc", path, MountFlag.NO_SETUID,
                        MountFlag.NO_DEVICES, MountFlag.NO_EXECUTE));
