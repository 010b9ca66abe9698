// refused with: that leaves by
        return List.of(
                payload(Expression.SOURCE_ADDRESS, Integer.BYTES),
                bitwise(subnet.mask()),
                cmp(Comparison.EQUAL, subnet.network()),
                metaOutgoingDevice(),
                cmp(Comparison.DIFFERENT,
                        new PaddedText(bridge.name(), bridge.name().length())),
                masquerade());
