// refused with: a start that failed to leave nothing
        UserNamespaceChild child = UserNamespaceChild.start(process1,
                plan.unshared());
        mapping.mapIds(child.pid()).forEach(Step::apply);
        follow(child.pid(), plan);
        plan.inNamespaces().forEach(Step::apply);
        return child.release();
