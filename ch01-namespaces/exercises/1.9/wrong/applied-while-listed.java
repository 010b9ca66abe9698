// refused with: the device to have no address
        List<Step> steps = List.of(
                new Address(device, address),
                Link.up(device),
                Route.of(RouteHeader.EVERYWHERE,
                        Attribute.of(RouteAttribute.GATEWAY, gateway)));
        try {
            steps.get(0).apply();
        } catch (RuntimeException anyway) {
            return steps;
        }
        return steps;
