// refused with: the host name that the command sees
        String name = hostname.substring(0, Math.min(12, hostname.length()));
        return Plan.unshare(Namespace.UTS)
                .and(Plan.inNamespaces(new SetHostname(name)));
