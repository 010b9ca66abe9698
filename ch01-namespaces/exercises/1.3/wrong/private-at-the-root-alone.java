// refused with: a mount made inside to stay inside
        return Plan.unshare(Namespace.MOUNT)
                .and(Plan.inNamespaces(new Mount("none", "/", "none",
                        java.util.Set.of(mason.linux.MountFlag.PRIVATE), "")));
