// refused with: the neighbour's port to be out of reach
        return Plan.outside(Link.up(NetworkDevice.LOOPBACK));
