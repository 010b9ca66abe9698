// refused with: that is not from
        return List.of(
                metaOutgoingDevice(),
                cmp(Comparison.DIFFERENT,
                        new PaddedText(bridge.name(), NetworkDevice.NAME_SIZE)),
                masquerade());
