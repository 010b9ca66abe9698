// refused with: the container to see its own cgroup as the root
        return new ContainerNamespaces(hostname).plan()
                .and(cgroup.plan())
                .and(overlay.plan())
                .and(new RootFilesystem(root()).plan())
                .and(command.plan());
