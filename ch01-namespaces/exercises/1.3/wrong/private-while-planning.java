// refused with: the answer's mount
        Mount.makePrivate("/").apply();
        return Plan.unshare(Namespace.MOUNT);
