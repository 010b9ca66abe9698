// refused with: no process of the host to be in sight
        return Plan.inNamespaces(Mount.of("proc", path, MountFlag.NO_SETUID,
                MountFlag.NO_DEVICES, MountFlag.NO_EXECUTE));
