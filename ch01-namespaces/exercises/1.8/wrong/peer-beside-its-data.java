// refused with: the kernel to make the pair
        Attribute farEnd = nest(PEER,
                LinkHeader.blank(),
                number(NET_NS_PID, there.number()),
                string(IFNAME, peer.name()));
        return Message.of(RouteMessage.NEWLINK, Set.of(CREATE, EXCL),
                LinkHeader.blank(),
                string(IFNAME, here.name()),
                nest(LINKINFO, string(KIND, "veth"), farEnd));
