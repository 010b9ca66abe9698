// refused with: plan() to change nothing
        Mount mount = Mount.of("proc", path, MountFlag.NO_SETUID,
                MountFlag.NO_DEVICES, MountFlag.NO_EXECUTE);
        try {
            mount.apply();
        } catch (mason.linux.KernelException notThere) {
            return Plan.inProcess1(mount);
        }
        return Plan.inProcess1(mount);
