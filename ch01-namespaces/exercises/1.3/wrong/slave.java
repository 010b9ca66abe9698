// refused with: what the host mounts later to stay outside
        return Plan.walls(Namespace.MOUNT)
                .and(Plan.outside(new Mount("none", "/", "none",
                        java.util.Set.of(mason.linux.MountFlag.SLAVE,
                                mason.linux.MountFlag.RECURSIVE), "")));
