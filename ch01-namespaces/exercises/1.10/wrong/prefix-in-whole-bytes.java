// refused with: that is not from
        Cidr bytes = new Cidr(subnet.address(), subnet.prefix() / 8 * 8);
        return List.of(
                payload(Expression.SOURCE_ADDRESS, Integer.BYTES),
                bitwise(bytes.mask()),
                cmp(Comparison.EQUAL, bytes.network()),
                metaOutgoingDevice(),
                cmp(Comparison.DIFFERENT,
                        new PaddedText(bridge.name(), NetworkDevice.NAME_SIZE)),
                masquerade());
