// refused with: a mount made inside to stay inside
        return Plan.walls(Namespace.MOUNT)
                .and(Plan.outside(new Mount("none", "/", "none",
                        java.util.Set.of(mason.linux.MountFlag.PRIVATE), "")));
