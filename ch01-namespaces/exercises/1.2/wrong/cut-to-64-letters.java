// refused with: a start with a host name of 65 bytes
        String name = hostname.substring(0, Math.min(64, hostname.length()));
        return Plan.unshare(Namespace.UTS)
                .and(Plan.inNamespaces(new SetHostname(name)));
