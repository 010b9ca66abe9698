// refused with: the plan goes on after execve
        return cgroup.plan()
                .and(new ContainerNamespaces(hostname).plan())
                .and(overlay.plan())
                .and(command.plan())
                .and(new RootFilesystem(root()).plan());
