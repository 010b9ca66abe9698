// refused with: a mount made in the container to stay there
        return Plan.unshare(Namespace.MOUNT)
                .and(Plan.inNamespaces(new Mount("none", "/", "none",
                        java.util.Set.of(mason.linux.MountFlag.PRIVATE), "")));
