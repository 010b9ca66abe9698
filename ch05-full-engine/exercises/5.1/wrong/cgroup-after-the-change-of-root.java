// refused with: the container to start
        return new ContainerNamespaces(hostname).plan()
                .and(overlay.plan())
                .and(new RootFilesystem(root()).plan())
                .and(cgroup.plan())
                .and(command.plan());
