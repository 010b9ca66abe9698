// refused with: the child to wait while its ids are mapped
        try (var child = UserNamespaceChild.start(process1,
                plan.unshared())) {
            follow(child.pid(), plan);
            plan.inNamespaces().forEach(Step::apply);
            ChildProcess started = child.release();
            mapping.mapIds(child.pid()).forEach(Step::apply);
            return started;
        }
