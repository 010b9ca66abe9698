// refused with: <- ends the rule for
        return List.of(
                payload(Expression.SOURCE_ADDRESS, 2),
                bitwise(subnet.mask()),
                cmp(Comparison.EQUAL, subnet.network()),
                metaOutgoingDevice(),
                cmp(Comparison.DIFFERENT,
                        new PaddedText(bridge.name(), NetworkDevice.NAME_SIZE)),
                masquerade());
