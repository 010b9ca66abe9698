// refused with: the host's own mounts to go on sharing
        Mount.makePrivate("/").apply();
        return Plan.unshare(Namespace.MOUNT);
