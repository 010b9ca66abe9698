// refused with: <- ends the rule for
        return List.of(
                payload(Expression.SOURCE_ADDRESS, Integer.BYTES),
                cmp(Comparison.EQUAL, subnet.network()),
                metaOutgoingDevice(),
                cmp(Comparison.DIFFERENT,
                        new PaddedText(bridge.name(), NetworkDevice.NAME_SIZE)),
                masquerade());
