// refused with: somebody who is not of the subnet to keep the address
        return List.of(
                metaOutgoingDevice(),
                cmp(Comparison.DIFFERENT,
                        new PaddedText(bridge.name(), NetworkDevice.NAME_SIZE)),
                masquerade());
