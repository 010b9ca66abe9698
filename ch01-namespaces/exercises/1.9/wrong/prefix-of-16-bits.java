// refused with: the address of the device
        return List.of(
                new Address(device, new Cidr(address.address(), 16)),
                Link.up(device),
                Route.of(RouteHeader.EVERYWHERE,
                        Attribute.of(RouteAttribute.GATEWAY, gateway)));
