// refused with: the host's own mounts to go on sharing
        return Plan.unshare(Namespace.MOUNT)
                .and(Plan.onHost(Mount.makePrivate("/")));
