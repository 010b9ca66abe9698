// refused with: the container to start
        return cgroup.plan()
                .and(new ContainerNamespaces(hostname).plan())
                .and(overlay.plan())
                .and(command.plan())
                .and(new RootFilesystem(root()).plan());
