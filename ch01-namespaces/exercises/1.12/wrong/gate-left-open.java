// refused with: nothing to be left of a container that has ended
        UserNamespaceChild child = UserNamespaceChild.start(process1,
                plan.unshared());
        try {
            mapping.mapIds(child.pid()).forEach(Step::apply);
            follow(child.pid(), plan);
            plan.inNamespaces().forEach(Step::apply);
            return child.release();
        } catch (RuntimeException e) {
            child.close();
            throw e;
        }
