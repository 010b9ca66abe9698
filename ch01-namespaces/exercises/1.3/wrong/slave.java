// refused with: what the host mounts later to stay outside
        return Plan.unshare(Namespace.MOUNT)
                .and(Plan.inNamespaces(new Mount("none", "/", "none",
                        java.util.Set.of(mason.linux.MountFlag.SLAVE,
                                mason.linux.MountFlag.RECURSIVE), "")));
