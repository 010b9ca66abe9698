// refused with: no expression ends it for
        return List.of(
                payload(Expression.SOURCE_ADDRESS, Integer.BYTES),
                bitwise(subnet.mask()),
                cmp(Comparison.EQUAL, subnet.network()),
                metaOutgoingDevice(),
                cmp(Comparison.DIFFERENT,
                        new PaddedText(bridge.name(), NetworkDevice.NAME_SIZE)));
