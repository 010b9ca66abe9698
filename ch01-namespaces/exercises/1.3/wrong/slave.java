// refused with: what the host mounts later to stay on the host
        return Plan.unshare(Namespace.MOUNT)
                .and(Plan.inNamespaces(new Mount("none", "/", "none",
                        java.util.Set.of(mason.linux.MountFlag.SLAVE,
                                mason.linux.MountFlag.RECURSIVE), "")));
