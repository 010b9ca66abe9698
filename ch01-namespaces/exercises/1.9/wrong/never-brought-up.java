// refused with: the kernel to take the steps
        return List.of(
                new Address(device, address),
                Route.of(RouteHeader.EVERYWHERE,
                        Attribute.of(RouteAttribute.GATEWAY, gateway)));
