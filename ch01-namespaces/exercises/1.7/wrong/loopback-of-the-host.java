// refused with: the word that the command sends to itself
        return Plan.unshare(Namespace.NETWORK)
                .and(Plan.onHost(Link.up(NetworkDevice.LOOPBACK)));
