// refused with: the house to hear from beyond its gateway
        return List.of(
                new Address(device, address),
                Link.up(device));
