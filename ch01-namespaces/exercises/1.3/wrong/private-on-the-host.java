// refused with: the host's own mounts to go on sharing
        return Plan.walls(Namespace.MOUNT)
                .and(Plan.beforehand(Mount.makePrivate("/")));
