// refused with: the word that a machine behind the gateway sends
        return List.of(
                new Address(device, address),
                Link.up(device));
