// refused with: a pair whose near name is taken
        Attribute farEnd = nest(PEER,
                LinkHeader.blank(),
                number(NET_NS_PID, there.number()),
                string(IFNAME, peer.name()));
        return Message.of(RouteMessage.NEWLINK, Set.of(CREATE),
                LinkHeader.blank(),
                string(IFNAME, here.name()),
                nest(LINKINFO, string(KIND, "veth"), nest(DATA, farEnd)));
