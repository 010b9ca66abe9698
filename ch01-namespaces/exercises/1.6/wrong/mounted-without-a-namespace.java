// refused with: the start to succeed
        Mount view = Mount.of("mqueue", queues);
        return isListed() ? Plan.inNamespaces(view) : Plan.NOTHING;
