// refused with: <- ends the rule for
        return List.of(
                payload(Expression.SOURCE_ADDRESS + 4, Integer.BYTES),
                bitwise(subnet.mask()),
                cmp(Comparison.EQUAL, subnet.network()),
                metaOutgoingDevice(),
                cmp(Comparison.DIFFERENT,
                        new PaddedText(bridge.name(), NetworkDevice.NAME_SIZE)),
                masquerade());
