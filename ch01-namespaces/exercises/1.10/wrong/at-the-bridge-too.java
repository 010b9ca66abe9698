// refused with: to a container at the bridge
        return List.of(
                payload(Expression.SOURCE_ADDRESS, Integer.BYTES),
                bitwise(subnet.mask()),
                cmp(Comparison.EQUAL, subnet.network()),
                masquerade());
