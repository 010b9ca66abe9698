// refused with: Operation not permitted
        try (var child = UserNamespaceChild.start(process1,
                plan.unshared())) {
            mapping.mapIds(mason.linux.Pid.own()).forEach(Step::apply);
            follow(child.pid(), plan);
            plan.inNamespaces().forEach(Step::apply);
            return child.release();
        }
