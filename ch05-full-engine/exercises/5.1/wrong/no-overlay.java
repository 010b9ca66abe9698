// refused with: the container to start
        return cgroup.plan()
                .and(new ContainerNamespaces(hostname).plan())
                .and(new RootFilesystem(root()).plan())
                .and(command.plan());
