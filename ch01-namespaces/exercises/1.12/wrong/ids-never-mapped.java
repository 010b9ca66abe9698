// refused with: the user and the group of the command
        try (var child = UserNamespaceChild.start(process1,
                plan.unshared())) {
            follow(child.pid(), plan);
            plan.inNamespaces().forEach(Step::apply);
            return child.release();
        }
