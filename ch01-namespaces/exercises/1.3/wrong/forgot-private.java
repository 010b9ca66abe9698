// refused with: a mount made inside to stay inside
        return Plan.unshare(Namespace.MOUNT);
