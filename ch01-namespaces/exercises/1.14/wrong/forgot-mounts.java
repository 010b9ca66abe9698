// refused with: the visitor to be in the container's namespace of the kind mnt
        return BuilderThread.call(() -> {
            new JoinNamespaces(container, Set.of(Namespace.UTS, Namespace.IPC,
                    Namespace.PID, Namespace.NETWORK,
                    Namespace.CGROUP)).apply();
            return program.with(descriptors);
        });
