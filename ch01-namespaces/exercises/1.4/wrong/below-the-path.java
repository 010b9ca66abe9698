// refused with: a start that failed to leave nothing behind
        return Plan.inProcess1(
                new mason.linux.MakeDirectory(path + "/proc", 0755),
                Mount.of("proc", path + "/proc", MountFlag.NO_SETUID,
                        MountFlag.NO_DEVICES, MountFlag.NO_EXECUTE));
