// refused with: the thread that makes the steps
        try (var child = UserNamespaceChild.start(process1,
                plan.unshared())) {
            mapping.mapIds(child.pid()).forEach(Step::apply);
            plan.inNamespaces().forEach(Step::apply);
            follow(child.pid(), plan);
            return child.release();
        }
