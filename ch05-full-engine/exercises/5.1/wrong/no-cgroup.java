// refused with: the command to be in the cgroup
        return new ContainerNamespaces(hostname).plan()
                .and(overlay.plan())
                .and(new RootFilesystem(root()).plan())
                .and(command.plan());
