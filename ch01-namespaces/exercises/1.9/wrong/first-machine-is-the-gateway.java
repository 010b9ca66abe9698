// refused with: the word that a machine behind the gateway sends
        return List.of(
                new Address(device, address),
                Link.up(device),
                Route.of(RouteHeader.EVERYWHERE,
                        Attribute.of(RouteAttribute.GATEWAY,
                                address.host(1).address())));
