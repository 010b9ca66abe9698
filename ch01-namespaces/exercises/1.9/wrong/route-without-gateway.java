// refused with: the kernel to take the steps
        return List.of(
                new Address(device, address),
                Link.up(device),
                Route.of(RouteHeader.EVERYWHERE));
