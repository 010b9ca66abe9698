// refused with: the near end
        Attribute farEnd = nest(PEER,
                LinkHeader.blank(),
                number(NET_NS_PID, there.number()),
                string(IFNAME, here.name()));
        return Message.of(RouteMessage.NEWLINK, Set.of(CREATE, EXCL),
                LinkHeader.blank(),
                string(IFNAME, peer.name()),
                nest(LINKINFO, string(KIND, "veth"), nest(DATA, farEnd)));
