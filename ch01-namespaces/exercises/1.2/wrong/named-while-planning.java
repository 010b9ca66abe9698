// refused with: plan() to change nothing
        new SetHostname(hostname).apply();
        return Plan.unshare(Namespace.UTS);
