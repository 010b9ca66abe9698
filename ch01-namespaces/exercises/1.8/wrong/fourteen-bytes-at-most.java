// refused with: the devices
        String name = here.name().substring(0, Math.min(14, here.name().length()));
        Attribute farEnd = nest(PEER,
                LinkHeader.blank(),
                number(NET_NS_PID, there.number()),
                string(IFNAME, peer.name()));
        return Message.of(RouteMessage.NEWLINK, Set.of(CREATE, EXCL),
                LinkHeader.blank(),
                string(IFNAME, name),
                nest(LINKINFO, string(KIND, "veth"), nest(DATA, farEnd)));
