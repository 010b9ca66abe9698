// refused with: the child to wait while the steps are made
        try (var child = UserNamespaceChild.start(process1,
                plan.unshared())) {
            mapping.mapIds(child.pid()).forEach(Step::apply);
            follow(child.pid(), plan);
            ChildProcess started = child.release();
            plan.inNamespaces().forEach(Step::apply);
            return started;
        }
