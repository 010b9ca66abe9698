// refused with: expressions() to change nothing
        mason.linux.Fd.open("/proc/net/route", mason.linux.OpenFlag.READ_ONLY);
        return List.of(
                payload(Expression.SOURCE_ADDRESS, Integer.BYTES),
                bitwise(subnet.mask()),
                cmp(Comparison.EQUAL, subnet.network()),
                metaOutgoingDevice(),
                cmp(Comparison.DIFFERENT,
                        new PaddedText(bridge.name(), NetworkDevice.NAME_SIZE)),
                masquerade());
