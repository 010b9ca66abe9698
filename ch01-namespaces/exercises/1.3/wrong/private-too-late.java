// refused with: a start that failed to leave nothing
        return Plan.unshare(Namespace.MOUNT)
                .and(Plan.inProcess1(Mount.makePrivate("/")));
