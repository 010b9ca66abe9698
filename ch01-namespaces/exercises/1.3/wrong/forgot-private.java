// refused with: a mount made inside to stay inside
        return Plan.walls(Namespace.MOUNT);
