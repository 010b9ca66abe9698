// refused with: the host name in the container
        return cgroup.plan()
                .and(new ContainerNamespaces("container").plan())
                .and(overlay.plan())
                .and(new RootFilesystem(root()).plan())
                .and(command.plan());
