// refused with: a start that failed to leave nothing behind
        return Plan.onHost(Mount.of("proc", path, MountFlag.NO_SETUID,
                MountFlag.NO_DEVICES, MountFlag.NO_EXECUTE));
