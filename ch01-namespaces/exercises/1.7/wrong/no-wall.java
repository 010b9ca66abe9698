// refused with: the neighbour's port to be out of reach
        return Plan.inNamespaces(Link.up(NetworkDevice.LOOPBACK));
