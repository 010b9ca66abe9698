// refused with: the environment of the command
        return cgroup.plan()
                .and(new ContainerNamespaces(hostname).plan())
                .and(overlay.plan())
                .and(new RootFilesystem(root()).plan())
                .and(Command.of(command.argv().toArray(String[]::new)).plan());
