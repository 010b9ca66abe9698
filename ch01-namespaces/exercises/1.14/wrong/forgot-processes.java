// refused with: the visitor to be in the container's namespace of the kind pid
        return BuilderThread.call(() -> {
            new Join(container, Set.of(Namespace.MOUNT, Namespace.UTS,
                    Namespace.IPC, Namespace.NETWORK,
                    Namespace.CGROUP)).apply();
            return program.with(descriptors);
        });
