// refused with: a port of the host to be out of reach
        return Plan.inNamespaces(Link.up(NetworkDevice.LOOPBACK));
