// refused with: a mount made in the container to stay there
        return Plan.unshare(Namespace.MOUNT);
