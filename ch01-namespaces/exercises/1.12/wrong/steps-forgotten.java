// refused with: each step for the new namespaces to be made once
        try (var child = UserNamespaceChild.start(process1,
                plan.unshared())) {
            mapping.mapIds(child.pid()).forEach(Step::apply);
            follow(child.pid(), plan);
            return child.release();
        }
