// refused with: the processes that it shows
        return Plan.inNamespaces(Mount.of("proc", path, MountFlag.NO_SETUID,
                MountFlag.NO_DEVICES, MountFlag.NO_EXECUTE));
