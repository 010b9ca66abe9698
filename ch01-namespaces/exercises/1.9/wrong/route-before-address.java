// refused with: the kernel to take the steps
        return List.of(
                Route.of(RouteHeader.EVERYWHERE,
                        Attribute.of(RouteAttribute.GATEWAY, gateway)),
                new Address(device, address),
                Link.up(device));
