// refused with: the house to hear from beyond its gateway
        return List.of(
                new Address(device, address),
                Link.up(device),
                Route.of(RouteHeader.EVERYWHERE,
                        Attribute.of(RouteAttribute.GATEWAY, address.address())));
