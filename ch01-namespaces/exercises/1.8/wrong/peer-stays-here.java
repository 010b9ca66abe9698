// refused with: the far end
        Attribute farEnd = nest(PEER,
                LinkHeader.blank(),
                string(IFNAME, peer.name()));
        return Message.of(RouteMessage.NEWLINK, Set.of(CREATE, EXCL),
                LinkHeader.blank(),
                string(IFNAME, here.name()),
                nest(LINKINFO, string(KIND, "veth"), nest(DATA, farEnd)));
