// refused with: the environment of the command
        return cgroup.plan()
                .and(new ContainerNamespaces(hostname).plan())
                .and(overlay.plan())
                .and(new RootFilesystem(root()).plan())
                .and(new Command(command.argv(), Command.USUAL_ENVIRONMENT,
                        command.directory(), command.terminal()).plan());
