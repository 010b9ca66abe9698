// refused with: the kernel to take the steps
        return List.of(
                new Address(device, new Cidr(address.address(), 32)),
                Link.up(device),
                Route.of(RouteHeader.EVERYWHERE,
                        Attribute.of(RouteAttribute.GATEWAY, gateway)));
