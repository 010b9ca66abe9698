// refused with: the house to hear from the town
        return List.of(
                payload(Expression.SOURCE_ADDRESS, Integer.BYTES),
                cmp(Comparison.EQUAL, subnet.network()),
                metaOutgoingDevice(),
                cmp(Comparison.DIFFERENT,
                        new PaddedText(bridge.name(), NetworkDevice.NAME_SIZE)),
                masquerade());
