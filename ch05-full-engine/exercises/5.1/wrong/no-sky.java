// refused with: the cgroup of the container
        return new ContainerNamespaces(hostname).plan()
                .and(overlay.plan())
                .and(new RootFilesystem(root()).plan())
                .and(command.plan());
