// refused with: the program to be in the container's namespace of the kind mnt
        try (BuilderThread builder = new BuilderThread()) {
            return builder.call(() -> {
                new JoinNamespaces(container, Set.of(Namespace.UTS, Namespace.IPC,
                        Namespace.PID, Namespace.NETWORK,
                        Namespace.CGROUP)).apply();
                return program.start();
            });
        }
