// refused with: no mount of the container to be seen by the host
        return cgroup.plan()
                .and(overlay.plan())
                .and(new ContainerNamespaces(hostname).plan())
                .and(new RootFilesystem(root()).plan())
                .and(command.plan());
